package org.gongkai.request.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The two ways to charge for a request, one of which the body chooses for each (fee measure, art. 3). Both rise by steps: each
 * step's rate is that of the part which lies in it (超额累进). As 国办函〔2020〕109号 sets them; another measure is another constant.
 */
public enum FeeTariff {
    /** Art. 4: by request, those of one applicant in one calendar month counted together. */
    BY_ITEM(
            "by-item",
            LocalDate.of(2021, 1, 1),
            "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）第四条",
            "按件计收：同一申请人一个自然月内累计10件以下（含10件）不收费；11—30件（含30件）的部分，每件100元；31件以上的部分，以10件为一档，每增加一档，收费标准提高100元/件",
            List.of(new Step(10, 0), new Step(30, 100)),
            10,
            100),
    /** Art. 5: by page of paper or its like, for each request alone. */
    BY_PAGE(
            "by-page",
            LocalDate.of(2021, 1, 1),
            "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）第五条",
            "按量计收：30页以下（含30页）不收费；31—100页（含100页）的部分，每页10元；101—200页（含200页）的部分，每页20元；201页以上的部分，每页40元",
            List.of(new Step(30, 0), new Step(100, 10), new Step(200, 20), new Step(Integer.MAX_VALUE, 40)),
            1,
            0);

    private final String word;
    private final LocalDate inForceFrom;
    private final String source;
    private final String words;

    @SuppressWarnings("ImmutableEnumChecker") // a list that cannot be changed
    private final List<Step> steps;

    private final int width;
    private final int more;

    /** Beyond the last step, each further {@code width} cost {@code more} yuan more apiece. */
    FeeTariff(String word, LocalDate inForceFrom, String source, String words, List<Step> steps, int width, int more) {
        this.word = word;
        this.inForceFrom = inForceFrom;
        this.source = source;
        this.words = words;
        this.steps = steps;
        this.width = width;
        this.more = more;
    }

    public String word() {
        return word;
    }

    public static Optional<FeeTariff> of(String word) {
        return Arrays.stream(values()).filter(it -> it.word.equals(word)).findFirst();
    }

    /** The first day on which a notice may rest on it. */
    public LocalDate inForceFrom() {
        return inForceFrom;
    }

    /** The measure and its article. */
    public String source() {
        return source;
    }

    /** The tariff as a notice states it. */
    public String words() {
        return words;
    }

    /** Yuan for the n-th, counted from 1. */
    int rate(int n) {
        for (var step : steps) {
            if (n <= step.upTo()) {
                return step.yuan();
            }
        }
        var last = steps.getLast();
        return last.yuan() + more * (1 + (n - last.upTo() - 1) / width);
    }

    /**
     * Yuan for some, when others went before.
     *
     * @param before how many were counted already, 0 or more
     * @param count  how many come now, up to 100,000
     */
    public BigDecimal charge(int before, int count) {
        var yuan = 0L;
        for (var n = before + 1; n <= before + count; n++) {
            yuan += rate(n);
        }
        return BigDecimal.valueOf(yuan);
    }

    /** @param upTo the last one that costs as much */
    private record Step(int upTo, int yuan) {}
}
