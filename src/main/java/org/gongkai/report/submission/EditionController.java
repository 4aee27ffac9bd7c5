package org.gongkai.report.submission;

import java.nio.charset.StandardCharsets;
import org.gongkai.access.Permission;
import org.gongkai.access.Requires;
import org.gongkai.access.Staff;
import org.gongkai.authority.Authority;
import org.gongkai.document.Files;
import org.gongkai.report.FilledForm;
import org.gongkai.report.FormDefinition;
import org.gongkai.report.ReportPlace;
import org.gongkai.report.sealed.CellValue;
import org.gongkai.report.sealed.SealedReport;
import org.gongkai.report.sealed.SealedReports;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** A sealed edition as it was handed up; the former ones stay readable. */
@Controller
@RequestMapping("/staff/reports/{slug}/{year}/editions/{version}")
@Requires(Permission.READ_REPORTS)
class EditionController {
    private final ReportPlace places;
    private final SealedReports sealed;
    private final DueDays due;
    private final Files files;

    EditionController(ReportPlace places, SealedReports sealed, DueDays due, Files files) {
        this.places = places;
        this.sealed = sealed;
        this.due = due;
        this.files = files;
    }

    @GetMapping
    String show(Staff staff, @PathVariable String slug, @PathVariable int year, @PathVariable int version, Model model) {
        var body = places.body(staff, slug, year);
        var report = report(body, year, version);
        var stands = sealed.standing(body.id(), year).filter(it -> it.id() == report.id()).isPresent();
        var cells = sealed.cells(report);
        model.addAttribute("body", body);
        model.addAttribute("year", year);
        model.addAttribute("title", report.title());
        model.addAttribute("edition", EditionView.of(report, due.of(body, year), stands));
        model.addAttribute("files", sealed.files(report));
        model.addAttribute("form", FilledForm.of(FormDefinition.withId(report.form()), (cell, _) -> switch (cells.get(cell)) {
            case CellValue.Amount(var number) -> FilledForm.Cell.number(number, null);
            case CellValue.NotApplicable _ -> FilledForm.Cell.notApplicable();
            case CellValue.Empty _ -> FilledForm.Cell.empty();
            case null -> FilledForm.Cell.empty(); // a cell that a later edition of the form has added
        }));
        return "report/edition";
    }

    /** A file as it was handed up. */
    @GetMapping("/files/{file}")
    ResponseEntity<InputStreamResource> file(
            Staff staff, @PathVariable String slug, @PathVariable int year, @PathVariable int version, @PathVariable long file) {
        var report = report(places.body(staff, slug, year), year, version);
        var kept = sealed.files(report).stream()
                .filter(it -> it.id().value() == file)
                .findFirst()
                .flatMap(it -> files.describe(it.id()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var disposition = ContentDisposition.attachment().filename(kept.name(), StandardCharsets.UTF_8).build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(kept.type().mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(new InputStreamResource(files.open(kept)));
    }

    private SealedReport report(Authority body, int year, int edition) {
        return sealed.editions(body.id(), year).stream()
                .filter(it -> it.edition() == edition)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
