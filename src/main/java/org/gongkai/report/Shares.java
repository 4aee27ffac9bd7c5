package org.gongkai.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** Percentages that make 100 together: each cut off, the rest given to the largest remainders. */
final class Shares {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Shares() {}

    /** @param decimals places behind the point, 0 or more; the result is empty where there is nothing to share */
    static SequencedMap<String, BigDecimal> of(SequencedMap<String, BigDecimal> parts, int decimals) {
        var shares = new LinkedHashMap<String, BigDecimal>();
        var whole = parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (whole.signum() == 0) {
            return shares;
        }
        var remainders = new LinkedHashMap<String, BigDecimal>();
        parts.forEach((name, part) -> {
            var exact = part.multiply(HUNDRED).divide(whole, decimals + 20, RoundingMode.DOWN);
            var cut = exact.setScale(decimals, RoundingMode.DOWN);
            shares.put(name, cut);
            remainders.put(name, exact.subtract(cut));
        });
        var step = BigDecimal.ONE.movePointLeft(decimals);
        var missing = HUNDRED.subtract(shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add)).divideToIntegralValue(step);
        remainders.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(missing.longValueExact())
                .forEach(entry -> shares.merge(entry.getKey(), step, BigDecimal::add));
        return shares;
    }
}
