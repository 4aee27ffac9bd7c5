package org.gongkai.report.submission;

import org.gongkai.access.Permission;
import org.gongkai.access.Requires;
import org.gongkai.access.Staff;
import org.gongkai.authority.Authority;
import org.gongkai.disclosure.Item;
import org.gongkai.disclosure.NotOpen;
import org.gongkai.disclosure.NotReady;
import org.gongkai.page.Texts;
import org.gongkai.report.ReportPlace;
import org.gongkai.report.submission.Submissions.NotHandedUp;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A year's report from the draft to the county, on one page. */
@Controller
@RequestMapping("/staff/reports/{slug}/{year}/desk")
class DeskController {
    private static final int LONGEST = 1000;

    private final ReportPlace places;
    private final Desk desk;
    private final ReportItems reports;
    private final Explanations explanations;
    private final RecordsNumber numbers;
    private final ReportReview review;
    private final Submissions submissions;
    private final MessageSource messages;

    DeskController(
            ReportPlace places,
            Desk desk,
            ReportItems reports,
            Explanations explanations,
            RecordsNumber numbers,
            ReportReview review,
            Submissions submissions,
            MessageSource messages) {
        this.places = places;
        this.desk = desk;
        this.reports = reports;
        this.explanations = explanations;
        this.numbers = numbers;
        this.review = review;
        this.submissions = submissions;
        this.messages = messages;
    }

    @GetMapping
    @Requires(Permission.READ_REPORTS)
    String show(Staff staff, @PathVariable String slug, @PathVariable int year, Model model) {
        return page(staff, places.body(staff, slug, year), year, Typed.NOTHING, model);
    }

    /** Why a hard finding stands all the same. */
    @PostMapping("/explanations")
    @Requires(Permission.WRITE_REPORTS)
    String explain(
            Staff staff,
            @PathVariable String slug,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String finding,
            @RequestParam(defaultValue = "") String because,
            Model model) {
        var body = own(staff, slug, year);
        var item = item(staff, body, year);
        var found = desk.finding(item, finding);
        var wrong = wrong(because);
        if (found != null && wrong != null) {
            return page(staff, body, year, new Typed("because-" + finding, because, wrong), model);
        }
        if (found != null) {
            explanations.explain(staff, item, found, because.strip());
        }
        return back(slug, year);
    }

    /** Puts the records' number in the place of the one that the text has. */
    @PostMapping("/figures")
    @Requires(Permission.WRITE_REPORTS)
    String take(
            Staff staff,
            @PathVariable String slug,
            @PathVariable int year,
            @RequestParam(defaultValue = "-1") int occurrence,
            @RequestParam(defaultValue = "") String printed,
            Model model) {
        var body = own(staff, slug, year);
        try {
            numbers.take(staff, item(staff, body, year), occurrence, printed);
            return back(slug, year) + "#figures";
        } catch (NotOpen e) {
            return page(staff, body, year, new Typed("figures", "", texts().get(e.objection().messageKey())), model);
        }
    }

    /** Makes the downloads of the text and sends it to the reviewers. */
    @PostMapping("/review")
    @Requires(Permission.WRITE_REPORTS)
    String review(Staff staff, @PathVariable String slug, @PathVariable int year, Model model) {
        var body = own(staff, slug, year);
        try {
            review.begin(staff, item(staff, body, year));
            return back(slug, year);
        } catch (NotReady e) {
            var words = e.obstacles().stream().map(it -> texts().get(it.messageKey())).distinct().toList();
            return page(staff, body, year, new Typed("review", "", String.join(" ", words)), model);
        } catch (NotOpen e) {
            return page(staff, body, year, new Typed("review", "", texts().get(e.objection().messageKey())), model);
        }
    }

    /** Seals the published report and hands it up. */
    @PostMapping("/submission")
    @Requires(Permission.WRITE_REPORTS)
    String submit(
            Staff staff, @PathVariable String slug, @PathVariable int year, @RequestParam(defaultValue = "") String reason, Model model) {
        var body = own(staff, slug, year);
        if (reason.length() > LONGEST) {
            return page(staff, body, year, new Typed("reason", reason, texts().get("report.text.long")), model);
        }
        try {
            submissions.submit(staff, body, year, reason.strip());
            return back(slug, year);
        } catch (NotHandedUp e) {
            return page(staff, body, year, new Typed("reason", reason, words(e)), model);
        }
    }

    private String page(Staff staff, Authority body, int year, Typed typed, Model model) {
        return desk.page(staff, body, year, typed, model, texts());
    }

    private Authority own(Staff staff, String slug, int year) {
        var body = places.body(staff, slug, year);
        staff.mustBeAllowed(Permission.WRITE_REPORTS, body.id());
        return body;
    }

    private Item item(Staff staff, Authority body, int year) {
        return reports.item(staff, body, year).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private @Nullable String wrong(String text) {
        return text.isBlank() ? texts().get("report.text.required") : text.length() > LONGEST ? texts().get("report.text.long") : null;
    }

    private String words(NotHandedUp refused) {
        return texts().get(refused.obstacle().messageKey(), refused.obstacle().detail());
    }

    private Texts texts() {
        return new Texts(messages, LocaleContextHolder.getLocale());
    }

    private static String back(String slug, int year) {
        return "redirect:/staff/reports/%s/%d/desk".formatted(slug, year);
    }
}
