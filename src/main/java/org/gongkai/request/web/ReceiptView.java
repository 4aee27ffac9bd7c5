package org.gongkai.request.web;

import org.jspecify.annotations.Nullable;

/**
 * The page after sending.
 *
 * @param again the form had been sent before
 * @param qrSvg the address of the tracking page as a picture, ready to stand in the page
 * @param phone the work body's telephone
 */
public record ReceiptView(
        String body,
        String code,
        String number,
        String subject,
        String submitted,
        String isoSubmitted,
        boolean again,
        String qrSvg,
        @Nullable String phone) {}
