package org.gongkai.report.submission;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.gongkai.access.Forbidden;
import org.gongkai.access.Permission;
import org.gongkai.access.Requires;
import org.gongkai.access.Staff;
import org.gongkai.page.Texts;
import org.gongkai.report.ReportPlace;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the body above does with the reports of those below: it sets the day, and sends one back. */
@Controller
@RequestMapping("/staff/roll-up/{slug}/{year}")
@Requires(Permission.COLLECT_REPORTS)
class CollectController {
    private static final int LONGEST = 1000;

    private final ReportPlace places;
    private final DueDays due;
    private final Submissions submissions;
    private final Desk desk;
    private final MessageSource messages;

    CollectController(ReportPlace places, DueDays due, Submissions submissions, Desk desk, MessageSource messages) {
        this.places = places;
        this.due = due;
        this.submissions = submissions;
        this.desk = desk;
        this.messages = messages;
    }

    /** The day by which the bodies below hand up; a day before the year has ended is none. */
    @PostMapping("/due")
    String set(Staff staff, @PathVariable String slug, @PathVariable int year, @RequestParam(defaultValue = "") String day) {
        var body = places.body(staff, slug, year);
        staff.mustBeAllowed(Permission.COLLECT_REPORTS, body.id());
        var wanted = day(day).filter(it -> it.getYear() == year + 1);
        wanted.ifPresent(it -> due.set(staff, body.id(), year, it));
        return "redirect:/staff/roll-up/%s/%d%s".formatted(slug, year, wanted.isPresent() ? "" : "?day=wrong");
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Sends a body's report back to it. */
    @PostMapping("/return")
    String giveBack(
            Staff staff, @PathVariable String slug, @PathVariable int year, @RequestParam(defaultValue = "") String remark, Model model) {
        var body = places.body(staff, slug, year);
        var t = new Texts(messages, LocaleContextHolder.getLocale());
        var wrong = remark.isBlank() ? "report.text.required" : remark.length() > LONGEST ? "report.text.long" : "";
        if (!submissions.mayReturn(staff, body)) {
            throw new Forbidden(Permission.COLLECT_REPORTS);
        }
        if (wrong.isEmpty()) {
            try {
                submissions.giveBack(staff, body, year, remark.strip());
                return "redirect:/staff/reports/%s/%d/desk".formatted(slug, year);
            } catch (Submissions.NotHandedUp e) {
                wrong = e.obstacle().messageKey();
            }
        }
        return desk.page(staff, body, year, new Typed("remark", remark, t.get(wrong)), model, t);
    }
}
