package org.gongkai.report.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the preamble says that the report consists of: 由概述、……、附表等七部分组成.
 *
 * @param items  the parts in its own words
 * @param fewest how many they are at least: 问题、改进措施 can be read as one part
 * @param most   how many they are at most: ……情况和…… can be read as two
 * @param isOpen whether 等 stands behind the last, so that others may be left out
 * @param number that is said; empty if none is
 */
record Announcement(List<String> items, int fewest, int most, OptionalInt number, boolean isOpen, Span at) {
    private static final Pattern SAID = Pattern.compile("(?:由|包括|包含|分为)(?:了|以下)?：?(?<list>[^。\\n]{16,420}?)(?<etc>等)?(?:共|共计)?"
            + "(?:(?<number>[一二三四五六七八九十]{1,2}|\\d{1,2})(?:个|大|项)?(?:部分|方面|章节?|内容)|等?部分(?:内容)?(?:组成|构成)?|组成|。|\\n)");
    private static final Pattern NUMBER_FIRST = Pattern.compile("(?:由|共|分|分为|包括)(?:以下)?(?<number>[一二三四五六七八九十]{1,2}|\\d{1,2})(?:个|大|项)?(?:部分|方面|内容)"
            + "(?:组成|构成)?(?:，分别是|，即|，包括|：)(?<list>[^。\\n]{16,420})(?<etc>等?)");
    private static final Pattern ONLY_NUMBER = Pattern.compile("(?:报告|全文)[^。\\n]{0,12}(?:共|分|分为|由)(?<number>[一二三四五六七八九十]|\\d)(?:个|大)?部分");
    private static final Pattern ENDS_PART = Pattern.compile(".*(?:情况|概述|概况|总述|综述|事项|附表|附件|附录|措施|问题|打算|建议|计划|说明|统计表|内容|引言|前言|导言|序言|意见|总结|数量|费用|收费|成效)");
    private static final Pattern TWO_IN_ONE = Pattern.compile("(?:况|事项|概述|总述|引言|前言)(?:以及|和|及|与)(?=.{2,})|问题(?=(?:改进|整改)措施)|以及(?=存在|其[他它]|附|需要|下一步)");
    private static final Pattern NUMERAL = Pattern.compile("^(?:以及|和|及|：|[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\\d]{1,3}[）)]|\\d{1,2}[、.．])+");
    /** “总体情况”“主动公开政府信息情况”: nothing between the titles. */
    private static final Pattern QUOTED = Pattern.compile("”、?“|》、?《");
    private static final Pattern ONE_IN_TWO = Pattern.compile("(?:主要)?(?:改进|整改|下一步|措施|解决|对策|打算|今后).*");
    private static final Pattern REMEDIES = Pattern.compile("复议|诉讼|申诉");
    private static final Pattern FEES = Pattern.compile("收费|减免|费用");
    private static final int MANY = 99;
    private static final Pattern KNOWN = Pattern.compile("概述|概况|总体情况|主动公开|依申请|复议|诉讼|收费|问题|改进|组织领导|需要(?:说明|报告)");
    private static final Pattern BY_COMMA = Pattern.compile("[，；]");
    private static final Pattern BY_PAUSE = Pattern.compile("[、，；]");
    private static final int PREAMBLE = 900;

    static Optional<Announcement> of(ReportText report) {
        var head = report.words().substring(0, Math.min(PREAMBLE, report.words().length()));
        return of(NUMBER_FIRST, head).or(() -> of(SAID, head)).or(() -> onlyNumber(head));
    }

    private static Optional<Announcement> of(Pattern pattern, String head) {
        for (var match = pattern.matcher(head); match.find(); ) {
            var list = match.group("list");
            if (KNOWN.matcher(list).results().count() < 3) {
                continue;
            }
            var parts = parts(list);
            int least = parts.size() - pairs(parts);
            int most = parts.size() + joined(parts) + (int) parts.stream().mapToLong(part -> TWO_IN_ONE.matcher(part).results().count()).sum();
            return Optional.of(new Announcement(parts, least, most, number(match.group("number")), match.group("etc") != null
                    && !match.group("etc").isEmpty(),
                    new Span(match.start(), match.end())));
        }
        return Optional.empty();
    }

    private static Optional<Announcement> onlyNumber(String head) {
        var only = ONLY_NUMBER.matcher(head);
        return only.find()
                ? Optional.of(new Announcement(List.of(), 0, MANY, number(only.group("number")), false, new Span(only.start(), only.end())))
                : Optional.empty();
    }

    private static List<String> parts(String list) {
        boolean isQuoted = QUOTED.matcher(list).results().count() >= 2;
        boolean byComma = list.chars().filter(c -> c == '，' || c == '；').count() >= 2;
        var parts = new ArrayList<String>();
        var open = new StringBuilder();
        for (var piece : (isQuoted ? QUOTED : byComma ? BY_COMMA : BY_PAUSE).splitAsStream(list).toList()) {
            // 因……申请行政复议、提起行政诉讼的情况 is one part: its first half does not end like one
            open.append(open.isEmpty() ? "" : "、").append(NUMERAL.matcher(piece).replaceFirst("").strip());
            if (ENDS_PART.matcher(open).matches()) {
                parts.add(open.toString());
                open.setLength(0);
            }
        }
        if (!open.isEmpty()) {
            parts.add(open.toString());
        }
        return List.copyOf(parts);
    }

    /** Pieces that were joined because the first did not end like a part; 复议、诉讼 and 收费、减免 do belong together. */
    private static int joined(List<String> parts) {
        return (int) parts.stream().filter(part -> part.contains("、") && !REMEDIES.matcher(part).find() && !FEES.matcher(part).find()).count();
    }

    private static int pairs(List<String> parts) {
        int pairs = 0;
        for (int i = 1; i < parts.size(); i++) {
            boolean problems = parts.get(i - 1).endsWith("问题") && ONE_IN_TWO.matcher(parts.get(i)).matches();
            int at = i;
            boolean together = List.of(REMEDIES, FEES).stream().anyMatch(topic -> topic.matcher(parts.get(at - 1)).find()
                    && topic.matcher(parts.get(at)).find());
            pairs += problems || together ? 1 : 0;
        }
        return pairs;
    }

    private static OptionalInt number(@Nullable String said) {
        if (said == null) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Character.isDigit(said.charAt(0)) ? Integer.parseInt(said) : Numerals.whole(said));
    }
}
