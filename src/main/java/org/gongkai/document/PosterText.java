package org.gongkai.document;

import java.time.LocalDate;

/**
 * A sheet for the notice board (公开栏).
 *
 * @param html    sanitised HTML; pictures are left out
 * @param issuer  the body that makes it public
 * @param address of the page that its square code opens
 * @param caption beside the code: {@code 扫码查看原文}
 */
public record PosterText(
        String title, String html, String issuer, LocalDate day, String address, String caption, Paper paper) {

    /** What the office's printer has. */
    public enum Paper {
        A3,
        A4
    }
}
