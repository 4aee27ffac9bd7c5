package org.gongkai.request.owndata;

import org.jspecify.annotations.Nullable;

/** That a demand was taken. */
public record ClaimReceipt(String body, String number, String received, @Nullable String phone) {}
