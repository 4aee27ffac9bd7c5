package org.gongkai.mail;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Messages as they come over the wire. */
final class Written {
    private Written() {}

    /** A request, in UTF-8, under a Message-ID. */
    static byte[] request(String id) {
        return message(
                """
                Return-Path: <ouyang@example.cn>
                From: =?UTF-8?B?%s?= <ouyang@example.cn>
                To: xxgk@wanlong.example
                Subject: =?UTF-8?B?%s?=
                Message-ID: <%s>
                Date: Mon, 23 Nov 2026 09:00:00 +0800
                MIME-Version: 1.0
                Content-Type: text/plain; charset=UTF-8
                Content-Transfer-Encoding: 8bit

                申请公开2025年危房改造补助发放名册。
                """
                        .formatted(base64("欧阳倩", StandardCharsets.UTF_8), base64("政府信息公开申请", StandardCharsets.UTF_8), id));
    }

    /** The same text with further lines in its head. */
    static byte[] request(String id, String... further) {
        var text = new String(request(id), StandardCharsets.UTF_8);
        return text.replaceFirst("MIME-Version", String.join("\r\n", further) + "\r\nMIME-Version").getBytes(StandardCharsets.UTF_8);
    }

    static byte[] message(String text) {
        return message(text, StandardCharsets.UTF_8);
    }

    static byte[] message(String text, Charset charset) {
        return text.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(charset);
    }

    static String base64(String text, Charset charset) {
        return Base64.getEncoder().encodeToString(text.getBytes(charset));
    }
}
