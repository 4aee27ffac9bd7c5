package org.gongkai.request.print;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gongkai.request.CaseState;
import org.gongkai.request.ExplainedDay;
import org.gongkai.request.NextStep;
import org.gongkai.request.RequestCase;
import org.gongkai.request.law.Article;
import org.gongkai.request.law.Outcome;
import org.jspecify.annotations.Nullable;

/** Prints a case for people, in Chinese where the machine's language is Chinese, else in English. */
public final class CasePrinter {
    private final boolean chinese;

    public CasePrinter(Locale locale) {
        this.chinese = locale.getLanguage().equals("zh");
    }

    /** Some lines: state, deadline, what may be done next, what was irregular. */
    public String summary(RequestCase request, LocalDate asOf) {
        var text = new StringBuilder();
        line(text, "截至 %s：%s", "On %s: %s", asOf, state(request.state()));
        line(text, "收到之日　%s（%s年条例）", "received   %s (Ordinance of %s)", shown(request.receivedOn()), request.edition().word());
        deadline(text, request);
        if (request.correctionDue() != null) {
            line(text, "补正期限　%s", "correction due %s", request.correctionDue());
        }
        if (request.feeDue() != null) {
            line(text, "缴费期限　%s", "payment due %s", request.feeDue());
        }
        if (!request.outcomes().isEmpty()) {
            line(text, "办理结果　%s", "outcome    %s", outcomes(request.outcomes()));
        }
        if (!request.formRows().of2021().isEmpty()) {
            line(
                    text,
                    "年报行次　%s（2021年格式），%s（2019年格式）",
                    "form rows  %s (2021), %s (2019)",
                    String.join(", ", request.formRows().of2021()),
                    String.join(", ", request.formRows().of2019()));
        }
        for (var irregularity : request.irregularities()) {
            line(
                    text,
                    "不合规　　第%s项，%s：%s",
                    "irregular  event %s, %s: %s",
                    irregularity.event(),
                    article(irregularity.article()),
                    chinese ? irregularity.fault().chinese() : irregularity.fault().english());
        }
        for (var step : request.allowed()) {
            text.append(step(step)).append('\n');
        }
        return text.toString();
    }

    /** A line for each calendar day. */
    public String days(List<ExplainedDay> days) {
        return days.stream().map(this::day).collect(Collectors.joining("\n", "", "\n"));
    }

    private void deadline(StringBuilder text, RequestCase request) {
        if (request.due() == null) {
            line(text, "答复期限　无", "due        none runs");
        } else {
            line(
                    text,
                    "答复期限　%s%s%s",
                    "due        %s%s%s",
                    request.due(),
                    request.paused() ? (chinese ? "（期限停止计算中）" : " (the clock stands still)") : "",
                    request.provisional() ? (chinese ? "（暂定：部分年份放假通知尚未公布）" : " (provisional: a year's holidays are not yet published)") : "");
        }
        if (request.workingDaysUsed() != null) {
            line(
                    text,
                    "工作日　　已用 %s，剩余 %s，逾期 %s",
                    "working days  used %s, left %s, late %s",
                    request.workingDaysUsed(),
                    shown(request.workingDaysLeft()),
                    shown(request.workingDaysLate()));
        }
    }

    private String step(NextStep step) {
        var until = step.until() == null ? "" : (chinese ? "，至 %s" : ", until %s").formatted(step.until());
        return (chinese ? "可以　　　%s（%s）%s" : "may do     %s (%s)%s").formatted(step.type(), article(step.article()), until);
    }

    private String day(ExplainedDay day) {
        var why = chinese ? day.why().chinese() : day.why().english();
        var kind = chinese ? day.kind().chinese() : day.kind().english();
        return (chinese ? "%s %s  %s  %s（%s，%s）%s" : "%s %s  %s  %s (%s, %s)%s")
                .formatted(
                        day.day(),
                        weekday(day.day().getDayOfWeek()),
                        day.why().isCounted() ? "%3d".formatted(day.count()) : "  -",
                        why,
                        kind,
                        article(day.article()),
                        day.provisional() ? (chinese ? "，放假通知未公布" : ", holidays not yet published") : "");
    }

    private String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
    }

    private String article(String article) {
        if (article.equals(Article.FEE)) {
            return chinese ? "信息处理费管理办法" : "fee measure of 2020";
        }
        return (chinese ? "第%s条" : "art. %s").formatted(article);
    }

    private String state(CaseState state) {
        return chinese ? state.label() : state.word();
    }

    private static String outcomes(List<Outcome> outcomes) {
        return outcomes.stream().map(o -> o.code() + " " + o.label()).collect(Collectors.joining(", "));
    }

    private static String shown(@Nullable Object value) {
        return Objects.toString(value, "–");
    }

    private void line(StringBuilder text, String inChinese, String inEnglish, Object... values) {
        text.append((chinese ? inChinese : inEnglish).formatted(values)).append('\n');
    }
}
