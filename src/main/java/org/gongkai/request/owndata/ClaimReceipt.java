package org.gongkai.request.owndata;

import org.jspecify.annotations.Nullable;

/**
 * That a demand was taken.
 *
 * @param qrSvg the address of the tracking page as a picture, ready to stand in the page
 * @param phone the work body's telephone
 */
public record ClaimReceipt(String body, String code, String number, String received, String qrSvg, @Nullable String phone) {}
