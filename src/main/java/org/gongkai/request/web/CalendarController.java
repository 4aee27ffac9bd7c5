package org.gongkai.request.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.gongkai.access.Permission;
import org.gongkai.access.Requires;
import org.gongkai.access.Staff;
import org.gongkai.authority.Authorities;
import org.gongkai.calendar.Calendars;
import org.gongkai.calendar.HolidayNotice;
import org.gongkai.calendar.NoticeText;
import org.gongkai.page.Texts;
import org.gongkai.request.CalendarChange;
import org.gongkai.request.EditedMeanwhile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;

/** The administrator loads the next notice on holidays: paste it, see what it moves, confirm. */
@Controller
@RequestMapping("/staff/calendar")
@Requires(Permission.MANAGE_CALENDAR)
class CalendarController {
    private static final int LONGEST = 20_000;

    private final Calendars calendars;
    private final CalendarChange change;
    private final Authorities authorities;

    CalendarController(Calendars calendars, CalendarChange change, Authorities authorities) {
        this.calendars = calendars;
        this.change = change;
        this.authorities = authorities;
    }

    /** @param file the notice as a text file; where there is one, what was pasted is not looked at */
    record NoticeForm(@Nullable String text, @Nullable MultipartFile file) {
        String given() throws IOException {
            if (file != null && !file.isEmpty()) {
                return Typed.clean(new String(file.getBytes(), StandardCharsets.UTF_8).replace("\uFEFF", ""));
            }
            return Typed.clean(text);
        }
    }

    @GetMapping
    String show(Model model, Texts t) {
        model.addAttribute("form", new NoticeForm("", null));
        return page(model, t);
    }

    /** What it would move; nothing is kept yet. */
    @PostMapping("/look")
    String look(@ModelAttribute("form") NoticeForm form, BindingResult errors, Staff staff, Model model, Texts t) throws IOException {
        var text = form.given();
        read(text, errors).ifPresent(notice -> model.addAttribute(
                "preview", NoticePreview.of(notice, text, change.lookedAt(staff, notice), authorities, t)));
        return errors.hasErrors() ? page(model, t) : "request/calendar-preview";
    }

    @PostMapping
    String take(@ModelAttribute("form") NoticeForm form, BindingResult errors, Staff staff, Model model, Texts t) throws IOException {
        var notice = read(form.given(), errors);
        if (notice.isPresent()) {
            try {
                change.take(staff, notice.get());
                return "redirect:/staff/calendar";
            } catch (EditedMeanwhile e) {
                errors.reject("request.calendar.meanwhile");
            }
        }
        return page(model, t);
    }

    private static Optional<HolidayNotice> read(String text, BindingResult errors) {
        if (text.isEmpty() || text.length() > LONGEST) {
            errors.rejectValue("text", text.isEmpty() ? "request.error.missing" : "request.calendar.too-long");
            return Optional.empty();
        }
        try {
            return Optional.of(NoticeText.read(text));
        } catch (NoticeText.Unreadable unreadable) {
            errors.rejectValue("text", unreadable.messageKey(), new Object[] {unreadable.where()}, null);
            return Optional.empty();
        }
    }

    private String page(Model model, Texts t) {
        model.addAttribute("years", NoticeYear.of(calendars.now(), t));
        return "request/calendar";
    }
}
