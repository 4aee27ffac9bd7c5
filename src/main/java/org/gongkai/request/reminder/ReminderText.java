package org.gongkai.request.reminder;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gongkai.calendar.DayKind;
import org.gongkai.calendar.TimeLeft;
import org.gongkai.calendar.WorkCalendar;
import org.gongkai.mail.Mail;
import org.gongkai.mail.MailAddress;
import org.gongkai.mail.Purpose;
import org.gongkai.request.CaseFile;
import org.gongkai.request.ExplainedDay;
import org.gongkai.request.RequestCase;
import org.gongkai.request.law.Citation;

/** The words of a reminder, with the clock explained day by day. It names no applicant. */
final class ReminderText {
    private final WorkCalendar calendar;
    private final LocalDate today;
    private final String baseUrl;

    ReminderText(WorkCalendar calendar, LocalDate today, String baseUrl) {
        this.calendar = calendar;
        this.today = today;
        this.baseUrl = baseUrl;
    }

    Mail to(MailAddress to, Deadline deadline, CaseFile file, RequestCase standing) {
        return new Mail(Purpose.REMINDER, to, subject(deadline, file), text(deadline, file, standing));
    }

    private static String subject(Deadline deadline, CaseFile file) {
        return "%s%s：政府信息公开申请 %s".formatted(deadline.local() == null ? "" : "按地方规定", urgency(deadline.left()), file.number());
    }

    private static String urgency(TimeLeft left) {
        return switch (left.nearness()) {
            case OVERDUE -> "已逾期%d个工作日".formatted(left.workingDays());
            case TODAY -> "今天到期";
            case SOON, LATER -> "还剩%d个工作日".formatted(left.workingDays());
        };
    }

    private static String english(TimeLeft left) {
        return switch (left.nearness()) {
            case OVERDUE -> "%d working day(s) late".formatted(left.workingDays());
            case TODAY -> "due today";
            case SOON, LATER -> "%d working day(s) left".formatted(left.workingDays());
        };
    }

    /** The day by a local measure, above the Ordinance's. */
    private static String local(Deadline deadline) {
        var due = deadline.local();
        return due == null
                ? ""
                : "地方规定的最后一日：%s（%s），%s\n".formatted(due.day(), urgency(deadline.left()), due.measure().cited(due.term().article()));
    }

    private static String localInEnglish(Deadline deadline) {
        return deadline.local() == null ? "" : "A local measure asks for it by %s: %s.\n".formatted(deadline.day(), english(deadline.left()));
    }

    private String text(Deadline deadline, CaseFile file, RequestCase standing) {
        var left = TimeLeft.until(Objects.requireNonNull(standing.due()), today, calendar);
        var days = RequestCase.explain(null, file.events(), calendar, today);
        return """
                申请编号：%s
                申请内容：%s
                收到申请之日：%s
                %s答复期限：%s（%s）%s
                办理：%s/staff/requests/%s

                期限的计算（逐日）：
                %s

                本邮件由程序自动发出，请勿回复。

                %sRequest %s is to be answered by %s: %s.
                Received on %s. How each day was counted stands above and, in English, on the case's page:
                %s/staff/requests/%s?language=en
                This mail was sent by the program; please do not reply.
                """
                .formatted(
                        file.number(),
                        file.asked().subject(),
                        standing.receivedOn(),
                        local(deadline),
                        standing.due(),
                        urgency(left),
                        standing.provisional() ? "，当年放假通知尚未公布，暂按周末推算" : "",
                        baseUrl,
                        file.id(),
                        days.stream().map(this::line).collect(Collectors.joining("\n")),
                        localInEnglish(deadline),
                        file.number(),
                        standing.due(),
                        english(left),
                        standing.receivedOn(),
                        baseUrl,
                        file.id());
    }

    /** {@code 2026-11-24 星期二 工作日 计入，第1个工作日（第三十三条）}. */
    private String line(ExplainedDay day) {
        var counted = day.why().isCounted() ? "，第%d个工作日".formatted(day.count()) : "";
        return "%s %s %s %s%s（%s）%s"
                .formatted(
                        day.day(),
                        day.day().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.SIMPLIFIED_CHINESE),
                        day.kind().chinese(),
                        day.why().chinese(),
                        counted,
                        new Citation(day.article()).chinese(),
                        notice(day));
    }

    private String notice(ExplainedDay day) {
        var notice = calendar.noticeOf(day.day().getYear());
        return notice != null && (day.kind() == DayKind.HOLIDAY || day.kind() == DayKind.MAKE_UP) ? "《" + notice.title() + "》" : "";
    }
}
