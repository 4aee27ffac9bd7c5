package org.gongkai.report.submission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.access.Permission;
import org.gongkai.access.Staff;
import org.gongkai.authority.Authority;
import org.gongkai.disclosure.Item;
import org.gongkai.disclosure.Items;
import org.gongkai.page.Texts;
import org.gongkai.report.binding.BoundFigures;
import org.gongkai.report.binding.ReadingView;
import org.gongkai.report.sealed.SealedReports;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together where a body's report of a year stands. */
@Component
class Desk {
    private static final Explanations.Checked NOTHING = new Explanations.Checked(List.of(), List.of());

    private final ReportItems reports;
    private final Items items;
    private final Explanations explanations;
    private final SealedReports sealed;
    private final Submissions submissions;
    private final DueDays due;
    private final Clock clock;

    Desk(
            ReportItems reports,
            Items items,
            Explanations explanations,
            SealedReports sealed,
            Submissions submissions,
            DueDays due,
            Clock clock) {
        this.reports = reports;
        this.items = items;
        this.explanations = explanations;
        this.sealed = sealed;
        this.submissions = submissions;
        this.due = due;
        this.clock = clock;
    }

    /** The page, with what was typed wrongly still there. */
    String page(Staff staff, Authority body, int year, Typed typed, Model model, Texts t) {
        model.addAttribute("body", body);
        model.addAttribute("year", year);
        model.addAttribute("desk", of(staff, body, year, t));
        model.addAttribute("typed", typed);
        return "report/desk";
    }

    private DeskView of(Staff staff, Authority body, int year, Texts t) {
        var item = reports.item(staff, body, year).orElse(null);
        var text = item == null ? null : items.text(item);
        var checked = item == null || text == null ? NOTHING : explanations.of(item, text);
        var editions = sealed.editions(body.id(), year);
        var standing = sealed.standing(body.id(), year);
        var day = due.of(body, year);
        var mayWrite = staff.may(Permission.WRITE_REPORTS, body.id());
        var objection = submissions.objectionToSubmitting(staff, body, year);
        return new DeskView(
                day.toString(),
                standing.isEmpty() && LocalDate.now(clock).isAfter(day),
                standing.isPresent(),
                item,
                item == null ? "" : t.get("disclosure.state." + item.state().code()),
                checked.findings().stream().map(DeskView.FindingView::of).toList(),
                text == null
                        ? ReadingView.NOTHING
                        : ReadingView.of(BoundFigures.words(text), checked.figures(), "/staff/reports/%s/%d".formatted(body.slug(), year)),
                editions.stream()
                        .map(it -> EditionView.of(it, day, standing.filter(that -> that.id() == it.id()).isPresent()))
                        .toList(),
                objection.map(it -> t.get(it.messageKey(), it.detail())).orElse(null),
                !editions.isEmpty(),
                mayWrite,
                mayWrite && item != null && item.objectionToSubmitting(staff).isEmpty(),
                standing.isPresent() && submissions.mayReturn(staff, body));
    }

    /** The finding with this key in the text in work; null once it is mended. */
    Explanations.@Nullable Found finding(Item item, String key) {
        return explanations.of(item, items.text(item)).findings().stream().filter(it -> it.key().equals(key)).findFirst().orElse(null);
    }
}
