package org.gongkai.request.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.gongkai.calendar.Calendars;
import org.gongkai.page.Texts;
import org.gongkai.request.Refused;
import org.gongkai.request.RequestCase;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** The calculator (期限计算器): enter your days, see your deadline and each day that counts. The address holds all; nothing is kept. */
@Controller
@RequestMapping("/service/clock")
class ClockController {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Calendars calendars;
    private final Clock clock;

    ClockController(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    @GetMapping
    String show(@ModelAttribute("form") ClockForm form, BindingResult errors, Model model, Texts t) {
        if (!form.isEmpty()) {
            var typed = new Typed(errors);
            form.check(typed);
            if (typed.isFine()) {
                count(form, errors, model, t);
            }
        }
        model.addAttribute("channels", Choices.options(t, "request.channel.", ClockForm.CHANNELS));
        return "request/clock";
    }

    private void count(ClockForm form, BindingResult errors, Model model, Texts t) {
        var events = form.events();
        var asOf = Typed.dayOf(form.asOf()).orElseGet(() -> later(LocalDate.ofInstant(clock.instant(), CHINA), events.getFirst().on()));
        try {
            var standing = RequestCase.of(events, calendars.now(), asOf);
            var days = RequestCase.explain(null, events, calendars.now(), asOf);
            model.addAttribute("view", ClockView.of(standing, days, asOf, calendars.now(), t));
        } catch (Refused refused) {
            errors.reject("request.clock.error.refused", new Object[] {refused.reason()}, null);
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
