package org.gongkai.report.check;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A report as it was read: one text, seen as sentences, headings, figures and tables.
 *
 * @param text   as printed; all {@link Span}s refer to it
 * @param year   that it reports on, if it says
 * @param isPart whether it stops at … before its end, so that nothing can be said to be missing
 */
record ReportText(
        String text, Flow flow, List<Heading> headings, List<PrintedFigure> figures, Tables tables, Organization organization,
                OptionalInt year, boolean isPart) {
    private static final Pattern TITLE_YEAR = Pattern.compile("(20[0-3]\\d)(?:年|(?=[\\u4e00-\\u9fa5]{2,8}(?:镇|乡|街道|县|市|区|局|委)))(?:度)?[^。\\n]{0,30}(?:\\n[^。\\n]{0,12})?(?:报告|汇报|总结|年报|年度)");
    private static final Pattern SPAN_YEAR = Pattern.compile("(20[0-3]\\d)年(?:度|1月1日|12月31日|底)");
    private static final int LONGEST_CLAUSE = 200;
    private static final Pattern CUT = Pattern.compile("(?:…|\\.{3,})\\s*$");

    static ReportText read(String text) {
        var flow = FlowReader.read(text);
        var headings = Headings.read(flow);
        return new ReportText(text, flow, headings, FigureReader.read(flow, headings), TableReader.read(text), Organization.of(flow), year(flow),
                CUT.matcher(text).find() || flow.stopsShort());
    }

    private static OptionalInt year(Flow flow) {
        var head = flow.words().substring(0, Math.min(600, flow.words().length()));
        for (var pattern : List.of(TITLE_YEAR, SPAN_YEAR)) {
            var match = pattern.matcher(pattern == TITLE_YEAR ? head : flow.words());
            if (match.find()) {
                return OptionalInt.of(Integer.parseInt(match.group(1)));
            }
        }
        return OptionalInt.empty();
    }

    String words() {
        return flow.words();
    }

    /** The form it is written in: that of its tables, or, where the six statutory headings stand without them, that of its year. */
    @Nullable
    Form form() {
        if (tables.form().isPresent() || year.isEmpty() || year.getAsInt() < 2019) {
            return tables.form().orElse(null);
        }
        return StatutoryParts.namedIn(this) >= 3 ? Form.ofTables(year.getAsInt()) : null;
    }

    /** Figures whose number stands between two places of the flow. */
    List<PrintedFigure> figures(int start, int end) {
        return figures.subList(firstFigure(start), Math.max(firstFigure(start), firstFigure(end)));
    }

    /** The first that stands at a place or behind it; they are in the order of the text. */
    private int firstFigure(int from) {
        int low = 0;
        int high = figures.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (figures.get(middle).at().start() < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The words from the last stop to the number, and the noun behind it. */
    String clause(PrintedFigure figure) {
        int start = figure.at().start();
        while (start > Math.max(0, figure.at().start() - LONGEST_CLAUSE) && "，；。：（）、\n".indexOf(words().charAt(start - 1)) < 0) {
            start--;
        }
        return words().substring(start, figure.at().start());
    }

    /** The sentence up to the number. */
    String before(PrintedFigure figure) {
        return words().substring(flow.sentence(figure.at().start()).start(), figure.at().start());
    }

    Span printed(PrintedFigure figure) {
        return figure.origin() == PrintedFigure.Origin.CELL ? figure.printed() : flow.printed(figure.at().start(), figure.at().end());
    }
}
