package org.gongkai.request.web;

import java.nio.charset.StandardCharsets;
import org.gongkai.access.ReceiptCode;
import org.gongkai.page.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Where somebody follows what they sent, with the code already in the form. */
@Component
public class TrackAddress {
    private final String baseUrl;

    TrackAddress(@Value("${gongkai.base-url:}") String baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** As a picture for a telephone's camera, ready to stand in a page. */
    public String svg(ReceiptCode code, Texts t) {
        var root = baseUrl.isEmpty() ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString() : baseUrl;
        return QrCode.svg(root + "/service/track?code=" + UriUtils.encode(code.grouped(), StandardCharsets.UTF_8), t.get("request.qr"));
    }
}
