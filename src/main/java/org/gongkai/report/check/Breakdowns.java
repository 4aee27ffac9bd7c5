package org.gongkai.report.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds wholes with their parts: 共公开217条，其中A 125条，B 92条 · 共119期（A 47期、B 28期） · 共841条。A 426条，占……；B 401条……. */
final class Breakdowns {
    private static final Pattern NO_LIST = Pattern.compile("^（(?:含|包括|包含|另|不含|较|比|同比|上年|去年|截至|其余)");
    private static final Pattern LIST_FOLLOWS = Pattern.compile("^[^。；，]{0,20}(?:[。：\\n]|，(?:分别|含|包含|包括|主要包括|具体|涉及|按))");
    private static final Pattern NEW_COUNT = Pattern.compile("累计|合计|总计|共计|总共|共有|全年|截至|截止|同比|上年|去年|较|比上|此外|另外|另有|另|日均|月均|平均|增加|减少");
    private static final Pattern COUNTS_ANEW = Pattern.compile("共|收到|受理|发生|开展|举办|召开|组织(?!机构|架构|领导)|印发|编制|制作|办理|全[镇乡区县市]");
    private static final Pattern IN_ALL = Pattern.compile("(?:以上|各类)?(?:共计|合计|总计|共)(?:为|达|有|公开|发布)?(?:各类)?(?:政府|政务)?(?:信息)?");
    private static final Pattern ALL_PUBLISHED = Pattern.compile("(?:全部|所有|总)(?:主动)?公开的?(?:政府|政务)?信息(?:数|总数)?[中里]");
    /** 较上年增加42件: says how much more there is, not how much. */
    private static final Pattern DIFFERENCE = Pattern.compile("(?:较|比|同比|环比)[^，]*(?:增加|减少|增长|上升|下降|多|少)[了近约]?$|^(?:净?增加|减少|增长|上升|下降)[了近约]?$");
    /** 行政复议5宗、行政诉讼1宗，其中…: the parts may be those of both. */
    private static final Pattern JOINED = Pattern.compile("[、和及与][^，。；：\\d]{0,16}");
    /** Each request comes in on one way, from one applicant. */
    private static final Pattern KIND_OF_REQUEST = Pattern.compile("当面|现场|窗口|信函|邮寄|网上|网络|在线|网站|平台|传真|邮件|自然人|公民|法人|企业");
    /** 在主动公开的326条信息中，…… */
    private static final Pattern AMONG = Pattern.compile("^[^。；，]{0,8}[中里]，[^，。；：]{2,20}$");
    private static final int FARTHEST = 90;
    /** The longest noun between a number's unit and its bracket, in characters. */
    private static final int NOUN = 16;

    private final ReportText report;
    private final Set<PrintedFigure> usedAsPart = new HashSet<>();

    private Breakdowns(ReportText report) {
        this.report = report;
    }

    static List<Breakdown> of(ReportText report) {
        return new Breakdowns(report).find();
    }

    private List<Breakdown> find() {
        var found = new ArrayList<Breakdown>();
        for (var whole : report.figures()) {
            if (whole.isCounted() && !whole.isShare() && !isDifference(whole)) {
                var stated = of(whole);
                found.addAll(stated.isEmpty() ? byKind(whole).stream().toList() : stated);
            }
        }
        report.figures().stream().flatMap(whole -> before(whole).stream()).forEach(found::add);
        ofAllPublished().ifPresent(found::add);
        return found;
    }

    /** The list that follows the whole, and where that stands in brackets also the one behind them: 共9件（A 4件、B 5件），其中C 6件，D 3件. */
    private List<Breakdown> of(PrintedFigure whole) {
        int from = whole.at().end();
        var found = new ArrayList<Breakdown>(from(whole, from));
        int open = report.words().indexOf('（', from, Math.min(report.words().length(), from + NOUN + 1));
        if (open >= 0 && found.stream().anyMatch(breakdown -> breakdown.parts().getFirst().at().start() > open)) {
            int behind = Math.min(closing(open) + 1, report.words().length());
            if (found.stream().allMatch(breakdown -> breakdown.parts().getLast().at().end() <= behind)) {
                found.addAll(from(whole, behind));
            }
        }
        return found;
    }

    private List<Breakdown> from(PrintedFigure whole, int from) {
        var words = report.words();
        int paragraphEnd = report.flow().paragraph(from).end();
        var first = report.figures(from, Math.min(words.length(), paragraphEnd + 1)).stream().filter(figure -> counts(figure, whole)).findFirst();
        if (first.isEmpty() || first.get().at().start() - from > FARTHEST) {
            return List.of();
        }
        var gap = words.substring(from, first.get().at().start());
        int bracket = gap.indexOf('（');
        boolean inBracket = bracket >= 0 && bracket <= NOUN && gap.indexOf('）', bracket) < 0 && gap.substring(0, bracket).matches("[^，。；：]*");
        boolean said = gap.contains("其中") || AMONG.matcher(gap).find();
        if (leavesBrackets(gap)) {
            return List.of(); // the last part of a list in brackets is no whole for what follows
        }
        if (inBracket && NO_LIST.matcher(gap.substring(bracket)).find()) {
            return List.of();
        }
        if (!inBracket && !said && (usedAsPart.contains(whole) || !LIST_FOLLOWS.matcher(gap).find() || stops(gap) > 1
                || COUNTS_ANEW.matcher(report.clause(first.get())).find())) {
            return List.of();
        }
        if (gap.contains("其中") && gap.substring(0, gap.indexOf("其中")).matches(".*[；\\n].*|.*。.*。.*")) {
            return List.of();
        }
        int end = inBracket ? closing(from + bracket) : report.flow().sentence(first.get().at().start()).end();
        var segments = segments(whole, from + (gap.contains("其中") ? gap.lastIndexOf("其中") : inBracket ? bracket : 0), end, inBracket ? 1 : 0);
        return segments.stream()
                .filter(parts -> parts.size() > 1 || said)
                .map(parts -> new Breakdown(whole, parts, said || inBracket))
                .filter(breakdown -> breakdown.addsUp() || joinedTo(whole).isEmpty())
                .toList();
    }

    /** 受理申请15件，网上申请9件，信函申请6件: no 其中, but the ways on which all requests came. */
    private Optional<Breakdown> byKind(PrintedFigure whole) {
        if (!report.clause(whole).contains("申请")) {
            return Optional.empty();
        }
        var parts = new ArrayList<PrintedFigure>();
        int last = whole.at().end();
        for (var part : report.figures(last, report.flow().sentence(last).end())) {
            var between = report.words().substring(last, part.at().start());
            if (!counts(part, whole) || !KIND_OF_REQUEST.matcher(between).find() || between.indexOf('；') >= 0) {
                break;
            }
            parts.add(part);
            last = part.at().end();
        }
        return parts.size() > 1 ? Optional.of(new Breakdown(whole, parts, true)) : Optional.empty();
    }

    private boolean isDifference(PrintedFigure figure) {
        return DIFFERENCE.matcher(report.clause(figure)).find();
    }

    private Optional<PrintedFigure> joinedTo(PrintedFigure whole) {
        return report.figures(report.flow().sentence(whole.at().start()).start(), whole.at().start()).stream()
                .filter(before -> before.unit().equals(whole.unit()))
                .filter(before -> JOINED.matcher(report.words().substring(before.at().end(), whole.at().start())).matches())
                .findFirst();
    }

    private static boolean leavesBrackets(String gap) {
        int depth = 0;
        for (int i = 0; i < gap.length() && depth >= 0; i++) {
            depth += gap.charAt(i) == '（' ? 1 : gap.charAt(i) == '）' ? -1 : 0;
        }
        return depth < 0;
    }

    /** A 98条，B 356条，共计454条: the whole stands behind its parts. */
    private Optional<Breakdown> before(PrintedFigure whole) {
        if (!whole.isCounted() || whole.isShare() || !IN_ALL.matcher(report.clause(whole)).matches()) {
            return Optional.empty();
        }
        int start = Math.max(report.flow().sentence(whole.at().start()).start(), report.words().lastIndexOf('；', whole.at().start()));
        var parts = report.figures(start, whole.at().start()).stream().filter(part -> counts(part, whole)).toList();
        boolean isList = parts.size() > 1 && parts.stream().noneMatch(part -> NEW_COUNT.matcher(report.clause(part)).find()
                || depth(start, part.at().start()) != 0)
                && !report.words().substring(start, whole.at().start()).contains("其中");
        return isList ? Optional.of(new Breakdown(whole, parts, false)) : Optional.empty();
    }

    private static long stops(String gap) {
        return gap.chars().filter(c -> c == '。' || c == '\n').count();
    }

    private int closing(int open) {
        int depth = 0;
        for (int i = open; i < report.words().length(); i++) {
            char c = report.words().charAt(i);
            depth += c == '（' ? 1 : c == '）' ? -1 : 0;
            if (depth == 0 || c == '\n') {
                return i;
            }
        }
        return report.words().length();
    }

    /** The parts up to where something else is counted, split at ； where each side is a list of its own. */
    private List<List<PrintedFigure>> segments(PrintedFigure whole, int from, int end, int level) {
        var all = new ArrayList<PrintedFigure>();
        var segments = new ArrayList<List<PrintedFigure>>();
        var segment = new ArrayList<PrintedFigure>();
        int last = from;
        for (var part : report.figures(from, end)) {
            if (!counts(part, whole) || depth(from, part.at().start()) != level) {
                continue;
            }
            var between = report.words().substring(last, part.at().start());
            if ((last != from && between.contains("其中")) || NEW_COUNT.matcher(report.clause(part)).find() || opensItsOwn(part)) {
                break;
            }
            if (between.indexOf('；') >= 0 && !segment.isEmpty()) {
                segments.add(segment);
                segment = new ArrayList<>();
            }
            segment.add(part);
            all.add(part);
            last = part.at().end();
        }
        segments.add(segment);
        usedAsPart.addAll(all);
        boolean oneList = segments.stream().anyMatch(parts -> parts.size() < 2) || new Breakdown(whole, all, true).addsUp();
        return oneList ? List.of(List.copyOf(all)).stream().filter(parts -> !parts.isEmpty()).toList() : segments;
    }

    /** Whether 其中 follows: then it is a whole itself and the list before it has ended, unless only that stands between. */
    private boolean opensItsOwn(PrintedFigure part) {
        int end = Math.min(report.words().length(), part.at().end() + 14);
        return report.words().substring(part.at().end(), end).matches("[^，；。、]{0,8}，其中.*");
    }

    private int depth(int from, int to) {
        int depth = 0;
        for (int i = from; i < to; i++) {
            char c = report.words().charAt(i);
            depth += c == '（' ? 1 : c == '）' ? -1 : 0;
        }
        return depth;
    }

    private boolean counts(PrintedFigure part, PrintedFigure whole) {
        return part.isCounted() && part.unit().equals(whole.unit()) && !isDifference(part);
    }

    /** 在全部公开的政府信息中，A 15条，B 1条: the whole stands elsewhere. */
    private Optional<Breakdown> ofAllPublished() {
        var match = ALL_PUBLISHED.matcher(report.words());
        if (!match.find()) {
            return Optional.empty();
        }
        int end = report.flow().sentence(match.end()).end();
        return Quantity.PUBLISHED.first(report).flatMap(whole -> {
            var parts = report.figures(match.end(), end).stream().filter(figure -> counts(figure, whole) && !figure.equals(whole)).toList();
            return parts.size() > 1 ? Optional.of(new Breakdown(whole, parts, true)) : Optional.empty();
        });
    }
}
