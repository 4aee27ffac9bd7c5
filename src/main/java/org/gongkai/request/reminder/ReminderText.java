package org.gongkai.request.reminder;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gongkai.calendar.DayKind;
import org.gongkai.calendar.WorkCalendar;
import org.gongkai.mail.Mail;
import org.gongkai.mail.MailAddress;
import org.gongkai.mail.Purpose;
import org.gongkai.request.CaseFile;
import org.gongkai.request.Citation;
import org.gongkai.request.ExplainedDay;
import org.gongkai.request.RequestCase;

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

    Mail to(MailAddress to, ReminderKind kind, CaseFile file, RequestCase standing) {
        return new Mail(Purpose.REMINDER, to, subject(kind, file, standing), text(kind, file, standing));
    }

    private static String subject(ReminderKind kind, CaseFile file, RequestCase standing) {
        return "%s：政府信息公开申请 %s".formatted(urgency(kind, standing), file.number());
    }

    private static String urgency(ReminderKind kind, RequestCase standing) {
        return switch (kind) {
            case OVERDUE -> "已逾期%d个工作日".formatted(Objects.requireNonNullElse(standing.workingDaysLate(), 0));
            case LAST_DAY -> "今天到期";
            case TWO_DAYS, FIVE_DAYS -> "还剩%d个工作日".formatted(standing.workingDaysLeft());
        };
    }

    private static String english(ReminderKind kind, RequestCase standing) {
        return switch (kind) {
            case OVERDUE -> "%d working day(s) late".formatted(Objects.requireNonNullElse(standing.workingDaysLate(), 0));
            case LAST_DAY -> "due today";
            case TWO_DAYS, FIVE_DAYS -> "%d working day(s) left".formatted(standing.workingDaysLeft());
        };
    }

    private String text(ReminderKind kind, CaseFile file, RequestCase standing) {
        var days = RequestCase.explain(null, file.events(), calendar, today);
        return """
                申请编号：%s
                申请内容：%s
                收到申请之日：%s
                答复期限：%s（%s）%s
                办理：%s/staff/requests/%s

                期限的计算（逐日）：
                %s

                本邮件由程序自动发出，请勿回复。

                Request %s is to be answered by %s: %s.
                Received on %s. How each day was counted stands above and, in English, on the case's page:
                %s/staff/requests/%s?language=en
                This mail was sent by the program; please do not reply.
                """
                .formatted(
                        file.number(),
                        file.asked().subject(),
                        standing.receivedOn(),
                        standing.due(),
                        urgency(kind, standing),
                        standing.provisional() ? "，当年放假通知尚未公布，暂按周末推算" : "",
                        baseUrl,
                        file.id(),
                        days.stream().map(this::line).collect(Collectors.joining("\n")),
                        file.number(),
                        standing.due(),
                        english(kind, standing),
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
