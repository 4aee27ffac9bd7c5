package org.gongkai.report.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** 收到10件，上年结转1件，办结8件，结转下年度2件: what came in is what was answered or is still open, in one paragraph. */
final class ProseBalance implements Rule {
    private static final Pattern CAME = Pattern.compile("(?:收到|受理|接到|新收|共收)[^，。；]{0,16}(?:申请|公开件)[^，。；]{0,6}$");
    private static final Pattern CARRIED_IN = Pattern.compile("(?:上年度?|上一年度?|去年)结转[^，。；]{0,12}$|结转上年[^，。；]{0,12}$");
    private static final Pattern ANSWERED = Pattern.compile("^(?:其中|已|均已|共|共计|全年|截至.{0,12}|按时|按期|已按时|已按期|及时)*(?:办结|答复|办理完毕|回复)(?:申请)?(?:了|的|共|共计)?$");
    private static final Pattern LEFT = Pattern.compile("(?:结转|转|顺延)(?:到|至|入)?(?:下一?年度?|明年|20\\d\\d年度?)[^，。；]{0,8}$");
    private static final Pattern OUTCOME = Pattern.compile("(?:^|：|为|中)“?(?:予以公开|部分公开|不予公开|无法提供|不予处理|其他处理)”?(?:的|为|有)?$");
    private static final Pattern OTHER = Pattern.compile("本级|自然人|同比|增长|撤回|信访|复议|诉讼");

    @Override
    public List<Finding> check(ReportText report) {
        var findings = new ArrayList<Finding>();
        for (var came : report.figures()) {
            if (came.isExact() && CAME.matcher(report.clause(came)).find() && !OTHER.matcher(report.clause(came)).find()) {
                check(report, came).ifPresent(findings::add);
                outcomes(report, came).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static Optional<Finding> check(ReportText report, PrintedFigure came) {
        int end = report.flow().sentence(came.at().end()).end();
        var rest = report.figures(came.at().end(), end).stream().filter(figure -> figure.isExact() && figure.unit().equals(came.unit())).toList();
        var carriedIn = only(report, rest, CARRIED_IN);
        var answered = only(report, rest, ANSWERED);
        var left = only(report, rest, LEFT);
        if (answered.isEmpty() || left.isEmpty() || OTHER.matcher(report.words().substring(came.at().end(), end)).find()) {
            return Optional.empty();
        }
        var in = carriedIn.map(PrintedFigure::value).orElse(BigDecimal.ZERO).add(came.value());
        var out = answered.get().value().add(left.get().value());
        // What was carried in may be counted in, or not be told.
        boolean balances = out.compareTo(came.value()) == 0 || out.compareTo(in) == 0 || (carriedIn.isEmpty() && out.compareTo(in) > 0);
        var places = new ArrayList<>(List.of(report.printed(came)));
        carriedIn.map(report::printed).ifPresent(places::add);
        places.addAll(List.of(report.printed(answered.get()), report.printed(left.get())));
        return balances ? Optional.empty()
                : Optional.of(Finding.of(Fault.PROSE_BALANCE, places, "收到%s%s，办结%s件加结转下年度%s件为%s件，不等。", came.value().toPlainString(),
                        carriedIn.map(figure -> "件加上年结转" + figure.value().toPlainString() + "件为" + in.toPlainString() + "件").orElse("件"),
                        answered.get().value().toPlainString(), left.get().value().toPlainString(), out.toPlainString()));
    }

    /** 收到18件……予以公开9件、部分公开3件、……: more answers than anything that came in. */
    private static Optional<Finding> outcomes(ReportText report, PrintedFigure came) {
        var paragraph = report.flow().paragraph(came.at().start());
        var counted = report.figures(paragraph.start(), paragraph.end()).stream().filter(figure -> figure.isExact() && figure.unit().equals(came.unit())).toList();
        var outcomes = counted.stream().filter(figure -> OUTCOME.matcher(report.clause(figure)).find()).toList();
        var others = counted.stream().filter(figure -> !outcomes.contains(figure)).map(PrintedFigure::value).toList();
        var sum = outcomes.stream().map(PrintedFigure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        var in = counted.stream().filter(figure -> CARRIED_IN.matcher(report.clause(figure)).find()).map(PrintedFigure::value).reduce(came.value(), BigDecimal::add);
        if (outcomes.size() < 2 || sum.compareTo(in) <= 0 || others.stream().anyMatch(other -> other.compareTo(sum) >= 0)) {
            return Optional.empty();
        }
        var places = new ArrayList<>(List.of(report.printed(came)));
        outcomes.forEach(outcome -> places.add(report.printed(outcome)));
        return Optional.of(Finding.of(Fault.PROSE_BALANCE, places, "收到%s件，办理结果相加为%s件。", in.toPlainString(), sum.toPlainString()));
    }

    private static Optional<PrintedFigure> only(ReportText report, List<PrintedFigure> figures, Pattern said) {
        var all = figures.stream().filter(figure -> said.matcher(report.clause(figure)).find()).toList();
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }
}
