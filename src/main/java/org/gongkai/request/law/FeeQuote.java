package org.gongkai.request.law;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What a request would be charged, with the list behind it.
 *
 * @param count   requests in this application (一事一申请), or pages
 * @param earlier numbers of the applicant's other requests in the calendar month that came before; empty when pages are counted
 */
public record FeeQuote(FeeTariff tariff, int count, List<String> earlier) {
    public FeeQuote {
        earlier = List.copyOf(earlier);
    }

    /** In yuan. */
    public BigDecimal amount() {
        return tariff.charge(earlier.size(), count);
    }

    /** What was counted, as the notice lists it. */
    public String counted() {
        return switch (tariff) {
            case BY_PAGE -> "本件申请提供信息共%d页".formatted(count);
            case BY_ITEM ->
                "本自然月内在本件之前已提出申请%d件%s，本件按%d件计算，为第%s件"
                        .formatted(
                                earlier.size(),
                                earlier.isEmpty() ? "" : "（登记编号：" + String.join("、", earlier) + "）",
                                count,
                                count == 1 ? earlier.size() + 1 : (earlier.size() + 1) + "—" + (earlier.size() + count));
        };
    }

    /** What the notice says of it, kept with the entry: a later change of the tariff does not change what was written. */
    public Map<String, String> words() {
        return Map.of("feeBy", tariff.word(), "tariff", tariff.words(), "tariffSource", tariff.source(), "counted", counted());
    }
}
