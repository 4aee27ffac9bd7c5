package org.gongkai.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.gongkai.access.Permission;
import org.gongkai.access.Requires;
import org.gongkai.access.Staff;
import org.gongkai.authority.Authorities;
import org.gongkai.authority.Authority;
import org.gongkai.document.PaperFormat;
import org.gongkai.page.Texts;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A year in figures; each opens the records behind it. */
@Controller
@RequestMapping("/staff/reports")
@Requires(Permission.READ_REPORTS)
class ReportController {
    private final Figures figures;
    private final RecordedYears records;
    private final CaseYears cases;
    private final ReportDraft drafts;
    private final AnnualReports reports;
    private final Authorities authorities;
    private final ReportPlace places;
    private final MessageSource messages;

    ReportController(
            Figures figures,
            RecordedYears records,
            CaseYears cases,
            ReportDraft drafts,
            AnnualReports reports,
            Authorities authorities,
            ReportPlace places,
            MessageSource messages) {
        this.figures = figures;
        this.records = records;
        this.cases = cases;
        this.drafts = drafts;
        this.reports = reports;
        this.authorities = authorities;
        this.places = places;
        this.messages = messages;
    }

    @GetMapping
    String years(Staff staff, Model model) {
        var reach = staff.reach(Permission.READ_REPORTS);
        model.addAttribute("bodies", authorities.disclosing().stream().filter(it -> reach.contains(it.id())).toList());
        model.addAttribute("own", authorities.byId(staff.authority()));
        model.addAttribute("collects", authorities.under(staff.authority()).stream().anyMatch(it -> it.level().discloses()));
        model.addAttribute("years", IntStream.rangeClosed(ReportPlace.FIRST_YEAR, places.thisYear()).boxed().toList().reversed());
        return "report/years";
    }

    @GetMapping("/{slug}/{year}")
    String year(Staff staff, @PathVariable String slug, @PathVariable int year, @RequestParam(defaultValue = "") String asOf, Model model) {
        var body = places.body(staff, slug, year);
        var t = new Texts(messages, LocaleContextHolder.getLocale());
        var day = AskedDay.of(asOf, year);
        var values = figures.of(body.id(), year, day.day());
        model.addAttribute("asked", day);
        model.addAttribute("body", body);
        model.addAttribute("year", year);
        model.addAttribute("isOver", year < places.thisYear());
        model.addAttribute("formats", FormDefinition.of(year).isEmpty() ? List.of() : List.of(PaperFormat.values()));
        model.addAttribute("forms", FormDefinition.of(year).stream().map(FormDefinition::title).toList());
        model.addAttribute(
                "figures",
                FigureRegistry.ALL.stream()
                        .map(figure -> FigureView.of(figure, values.getOrDefault(figure.code(), new FigureValue.NotKept()), path(body, year, figure.code()) + day.query(), t))
                        .toList());
        return "report/year";
    }

    @GetMapping("/{slug}/{year}/figures/{code}")
    String records(
            Staff staff,
            @PathVariable String slug,
            @PathVariable int year,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String asOf,
            Model model) {
        var body = places.body(staff, slug, year);
        var day = AskedDay.of(asOf, year);
        var figure = FigureRegistry.byCode(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var t = new Texts(messages, LocaleContextHolder.getLocale());
        var counted = figures.of(figure, body.id(), day.figures());
        model.addAttribute("body", body);
        model.addAttribute("year", year);
        model.addAttribute("figure", FigureView.of(figure, counted.value(), path(body, year, code), t));
        model.addAttribute("asOf", day.isWholeYear() ? "" : day.day().toString());
        model.addAttribute("lines", counted.lines().stream().map(line -> LineView.of(line, staff, body)).toList());
        return "report/records";
    }

    /** Makes the year's report a draft of the body, which goes through its review chain. */
    @PostMapping("/{slug}/{year}/draft")
    @Requires(Permission.WRITE_REPORTS)
    String draft(Staff staff, @PathVariable String slug, @PathVariable int year) {
        var body = places.body(staff, slug, year);
        staff.mustBeAllowed(Permission.WRITE_REPORTS, body.id());
        return "redirect:/staff/items/" + drafts.write(staff, body, year, form(year));
    }

    /** The cases in a cell of the form. */
    @GetMapping("/{slug}/{year}/cells")
    String cases(Staff staff, @PathVariable String slug, @PathVariable int year, @RequestParam(defaultValue = "received") String cell, Model model) {
        var body = places.body(staff, slug, year);
        var t = new Texts(messages, LocaleContextHolder.getLocale());
        var lines = cases.of(body.id(), year).lines(cell);
        var total = new FigureValue.Total(Forms.sum(lines));
        model.addAttribute("body", body);
        model.addAttribute("year", year);
        model.addAttribute("asOf", "");
        model.addAttribute("figure", new FigureView(t.get("report.cell"), FigureView.text(total.value()), "", "", true, List.of()));
        model.addAttribute("lines", lines.stream().map(line -> LineView.of(line, staff, body)).toList());
        return "report/records";
    }

    @GetMapping("/{slug}/{year}/form")
    String form(Staff staff, @PathVariable String slug, @PathVariable int year, Model model) {
        var body = places.body(staff, slug, year);
        var form = form(year);
        var recorded = records.of(body, year);
        model.addAttribute("body", body);
        model.addAttribute("year", year);
        model.addAttribute("form", Forms.fill(form, recorded));
        model.addAttribute("carried", recorded.cases().carriedIn());
        return "report/form";
    }

    /** The year's report as a file. */
    @GetMapping("/{slug}/{year}/report.{format}")
    ResponseEntity<byte[]> download(Staff staff, @PathVariable String slug, @PathVariable int year, @PathVariable String format) {
        var body = places.body(staff, slug, year);
        var to = PaperFormat.of(format).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var report = reports.of(body, year, form(year));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(to.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(report.title() + "." + format, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(to.write(ReportPaper.of(report)));
    }

    private static FormDefinition form(int year) {
        return FormDefinition.of(year).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String path(Authority body, int year, String code) {
        return "/staff/reports/%s/%d/figures/%s".formatted(body.slug(), year, code);
    }
}
