package org.gongkai.report.rollup;

import org.gongkai.access.Permission;
import org.gongkai.access.Requires;
import org.gongkai.access.Staff;
import org.gongkai.page.Texts;
import org.gongkai.report.ReportPlace;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Bodies and years beside each other, as a table with a chart of it. */
@Controller
@Requires(Permission.READ_REPORTS)
class ComparisonController {
    private final ReportPlace places;
    private final ComparisonPage page;
    private final MessageSource messages;

    ComparisonController(ReportPlace places, ComparisonPage page, MessageSource messages) {
        this.places = places;
        this.page = page;
        this.messages = messages;
    }

    @GetMapping("/staff/roll-up/{slug}/{year}/comparison")
    String show(Staff staff, @PathVariable String slug, @PathVariable int year, @RequestParam(defaultValue = "") String cell, Model model) {
        var body = places.body(staff, slug, year);
        model.addAttribute("body", body);
        model.addAttribute("year", year);
        model.addAttribute("view", page.of(body, year, cell, new Texts(messages, LocaleContextHolder.getLocale())));
        return "report/comparison";
    }
}
