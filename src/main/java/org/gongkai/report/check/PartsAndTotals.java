package org.gongkai.report.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Parts in a sentence that do not make their total. A list need not be complete (其中 may name a few), and channels overlap
 * (one item on the site and on WeChat): hard is only what cannot be so read.
 */
final class PartsAndTotals implements Rule {
    private static final Pattern CHANNEL = Pattern.compile("网|微信|微博|公众号|抖音|头条|平台|新媒体|公开栏|公示栏|专栏|广播|报纸|媒体|客户端|APP|电视|短信|渠道|公报|查阅");
    /** A request comes in on one channel only. */
    private static final Pattern REQUESTS = Pattern.compile("申请");
    /** 等, 以及其他信息: others are not counted. */
    private static final Pattern OPEN = Pattern.compile("[^，。；]{0,6}(?:等(?!于)|(?:，|、|以及|及|和)[^。；\\d]{0,20}(?:等(?!于)|其[他它])).*");
    private static final Pattern REST = Pattern.compile("其[他它余]|其他类");

    @Override
    public List<Finding> check(ReportText report) {
        var findings = new ArrayList<Finding>();
        for (var breakdown : Breakdowns.of(report)) {
            if (breakdown.isExact()) {
                check(report, breakdown).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private Optional<Finding> check(ReportText report, Breakdown breakdown) {
        int excess = breakdown.sum().compareTo(breakdown.whole().value());
        if (excess == 0) {
            return Optional.empty();
        }
        if (breakdown.parts().size() == 1) {
            return excess > 0 ? Optional.of(aboveWhole(report, breakdown)) : Optional.empty();
        }
        boolean channels = !REQUESTS.matcher(breakdown.whole().label()).find() && breakdown.parts().stream()
                .filter(part -> CHANNEL.matcher(part.label()).find()).count() * 2 >= breakdown.parts().size();
        if (!breakdown.isSaid() && !isNear(breakdown, 0.1)) {
            return Optional.empty(); // it only stands behind
        }
        if (excess > 0) {
            return Optional.of(finding(report, breakdown, channels && !isNear(breakdown, 0.03)));
        }
        if (isOpen(report, breakdown)) {
            return Optional.empty();
        }
        if (isMeantComplete(report, breakdown)) {
            return Optional.of(finding(report, breakdown, channels && !isNear(breakdown, 0.03)));
        }
        return breakdown.isSaid() && breakdown.parts().size() >= 3 && isNear(breakdown, 0.3)
                ? Optional.of(finding(report, breakdown, true)) : Optional.empty();
    }

    /** 其他 closes a list; shares that make 100 do; so does a sum that misses the total by a slip only. */
    private static boolean isMeantComplete(ReportText report, Breakdown breakdown) {
        if (breakdown.parts().stream().anyMatch(part -> REST.matcher(part.label()).find()) || Shares.makeHundred(report, breakdown)) {
            return true;
        }
        int parts = breakdown.parts().size();
        return isNear(breakdown, parts >= 4 && breakdown.isSaid() ? 0.2 : parts >= 3 ? 0.1 : 0.05);
    }

    private static boolean isOpen(ReportText report, Breakdown breakdown) {
        int last = breakdown.parts().getLast().at().end();
        return OPEN.matcher(report.words().substring(last, Math.max(last, report.flow().sentence(last).end()))).matches();
    }

    private static boolean isNear(Breakdown breakdown, double most) {
        var whole = breakdown.whole().value();
        var missing = whole.subtract(breakdown.sum()).abs();
        return missing.doubleValue() <= whole.doubleValue() * most;
    }

    private static Finding aboveWhole(ReportText report, Breakdown breakdown) {
        var part = breakdown.parts().getFirst();
        return Finding.of(Fault.PART_ABOVE_WHOLE, places(report, breakdown), "“%s”%s%s，多于它所属的总数%s%s。",
                part.label(), part.value().toPlainString(), part.unit(), breakdown.whole().value().toPlainString(), breakdown.whole().unit());
    }

    private static Finding finding(ReportText report, Breakdown breakdown, boolean doubtful) {
        var sum = breakdown.parts().stream().map(PrintedFigure::value).map(BigDecimal::toPlainString).collect(Collectors.joining("+"));
        return Finding.of(doubtful ? Fault.PARTS_DOUBTFUL : Fault.PARTS_DO_NOT_ADD_UP, places(report, breakdown), "%s=%s，与总数%s%s%s。",
                sum, breakdown.sum().toPlainString(), breakdown.whole().value().toPlainString(), breakdown.whole().unit(),
                doubtful ? "不等；各项若有重复或未列全，请写明" : "不等");
    }

    private static List<Span> places(ReportText report, Breakdown breakdown) {
        var places = new ArrayList<Span>();
        places.add(report.printed(breakdown.whole()));
        breakdown.parts().forEach(part -> places.add(report.printed(part)));
        return places;
    }
}
