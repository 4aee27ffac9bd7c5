package org.gongkai.report.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Zeros said in words: 未收到申请, 没有发生行政复议, 无收费. */
final class ZeroReader {
    private static final Pattern NOTHING = Pattern.compile(
            "(?:均|尚|暂|从|并)?未(?:曾|有|能)?(?:接?收到|接到|收取|受理|发生|产生|出现|向|引发|涉及|因|提出)|未对[^，。；]{0,16}收取|没有(?!能|形成|及时|做到|得到|完全|真正|落实|现成|正当|超)|(?:均|暂|尚)?无(?=相关|人"
                    + "|政府信息|依申请|行政|收费|因|申请|公开|公民|任何|此|该|发生)|(?:均为|为)零");
    private static final Pattern FREE = Pattern.compile("(?:全部|一律|均|全部予以)免费|(?:均|并|从)?未(?:曾)?收费");
    private static final Pattern TOPIC = Pattern.compile(
            "(?<reconsideration>行政复议|复议)|(?<lawsuit>行政诉讼|诉讼)|(?<appeal>申诉)|(?<fee>收费|费用|收取)|(?<request>依申请公开(?:政府信息|事项)?|(?<!复议"
                    + "|诉讼)(?:公开|政府信息的?)?申请(?!人|行政复议|行政诉讼|提起|提出行政|复议|引发|的?行政复议))");

    /** Behind a nothing that belongs to what was said before, in characters: 均未发生的情况. */
    private static final int SHORT = 12;

    private final Flow flow;
    private final List<Heading> headings;

    private ZeroReader(Flow flow, List<Heading> headings) {
        this.flow = flow;
        this.headings = headings;
    }

    static List<PrintedFigure> read(Flow flow, List<Heading> headings) {
        return new ZeroReader(flow, headings).read();
    }

    private List<PrintedFigure> read() {
        var zeros = new ArrayList<PrintedFigure>();
        for (var match = NOTHING.matcher(flow.words()); match.find(); ) {
            var sentence = flow.sentence(match.start());
            int end = sentence.end();
            int semicolon = flow.words().indexOf('；', match.end());
            if (semicolon >= 0 && semicolon < end) {
                end = semicolon;
            }
            add(zeros, match.start(), match.end(), end);
        }
        for (var match = FREE.matcher(flow.words()); match.find(); ) {
            zeros.add(zero("收费", "元", match.start(), match.end()));
        }
        return zeros;
    }

    private void add(List<PrintedFigure> zeros, int start, int end, int limit) {
        var said = flow.words().substring(end, limit);
        if (said.matches(".*\\d+(?:件|条|次|起|宗).*") || said.matches("[^，]{0,12}(?:按时|及时|超期|逾期|延期|超时|不(?!当|力|及时|予|满|服)).*")) {
            return; // 没有超期办理的申请: no statement that there were none
        }
        boolean found = false;
        // 未接到申请 names the thing behind; 申请行政复议……均未发生 names it before.
        for (var topic = TOPIC.matcher(said); topic.find(); ) {
            zeros.add(zero(topic.group(), unit(topic.group("fee")), start, end));
            found = true;
        }
        if (!found && limit - end < SHORT) {
            var before = flow.text(flow.sentence(start)).substring(0, start - flow.sentence(start).start());
            for (var topic = TOPIC.matcher(before); topic.find(); ) {
                zeros.add(zero(topic.group(), unit(topic.group("fee")), start, end));
                found = true;
            }
        }
        if (!found && limit - end < SHORT) {
            headings.stream().filter(heading -> heading.at().end() <= start).reduce((_, later) -> later).ifPresent(heading -> {
                for (var topic = TOPIC.matcher(heading.title()); topic.find(); ) {
                    zeros.add(zero(topic.group(), unit(topic.group("fee")), start, end));
                }
            });
        }
    }

    private static String unit(@Nullable String fee) {
        return fee == null ? "件" : "元";
    }

    private PrintedFigure zero(String label, String unit, int start, int end) {
        return new PrintedFigure(label, BigDecimal.ZERO, unit, flow.printed(start, end), new Span(start, end), false,
                PrintedFigure.Origin.ZERO_IN_WORDS);
    }
}
