package org.gongkai.request.law;

import java.time.LocalDate;

/** 政府信息公开信息处理费管理办法 (国办函〔2020〕109号): what it sets for the clock. */
public final class FeeMeasure {
    public static final LocalDate IN_FORCE_FROM = LocalDate.of(2021, 1, 1);

    /** Working days after the notice was received in which the fee is to be paid. */
    public static final int PAYMENT_DAYS = 20;

    private FeeMeasure() {}
}
