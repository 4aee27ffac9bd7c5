package org.gongkai.report.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the headings of a report; rows of the statutory tables that are numbered like headings are none. */
final class Headings {
    private static final Pattern HEADING = Pattern.compile(
            "(?m)^[#*\\s]*(?:(?<first>[一二三四五六七八九十]{1,3})[、.．]|（(?<second>[一二三四五六七八九十]{1,3})）)[*\\s]*(?<title>[^\\n。：；]{1,45}?)[*\\s]*(?=[。：；\\n]|$)");
    private static final Pattern TABLE_ROW = Pattern.compile(
            "本年新收.*|上年(?:度)?结转.*|本年度?办理结果.*|结转下年度?.*|予以公开.*|部分公开.*|不予公开[\\d.|\\s].*|无法提供.*|不予处理.*|其他处理.*|总计.*|不予公开");
    private static final Pattern STATISTICS_ROW = Pattern.compile(".*数(?:（.*）)?[|\\s]*[条件次个人篇万—].*|.*数量[|\\s]*[件次].*|.*情况——.*");

    private Headings() {}

    static List<Heading> read(Flow flow) {
        var headings = new ArrayList<Heading>();
        for (var match = HEADING.matcher(flow.words()); match.find(); ) {
            var title = match.group("title");
            if (TABLE_ROW.matcher(title).matches() || STATISTICS_ROW.matcher(title).matches() || title.matches(".*\\d+(?:\\s+\\d+)+.*")) {
                continue;
            }
            boolean first = match.group("first") != null;
            // 一是…… in running text never stands behind a stop; a first-level title is a line of its own or ends with a stop.
            var numeral = first ? match.group("first") : match.group("second");
            headings.add(new Heading(first ? 1 : 2, Numerals.whole(numeral), title, new Span(match.start(), match.end())));
        }
        return List.copyOf(headings);
    }
}
