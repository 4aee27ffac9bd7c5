package org.gongkai.report.past;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.gongkai.access.Permission;
import org.gongkai.access.Requires;
import org.gongkai.access.Staff;
import org.gongkai.authority.Authority;
import org.gongkai.document.Files;
import org.gongkai.page.Texts;
import org.gongkai.report.FormDefinition;
import org.gongkai.report.ReportPlace;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** An earlier year's report: handed in, read, put right beside its text and confirmed. */
@Controller
@RequestMapping("/staff/reports/{slug}/{year}/past")
@Requires(Permission.READ_REPORTS)
class PastController {
    private final ReportPlace places;
    private final PastReports reports;
    private final PastImport imports;
    private final PastPage page;
    private final Files files;

    PastController(ReportPlace places, PastReports reports, PastImport imports, PastPage page, Files files) {
        this.places = places;
        this.reports = reports;
        this.imports = imports;
        this.page = page;
        this.files = files;
    }

    @GetMapping
    String form(Staff staff, @PathVariable String slug, @PathVariable int year, Model model) {
        return form(staff, body(staff, slug, year), year, model);
    }

    @PostMapping
    @Requires(Permission.WRITE_REPORTS)
    String take(
            Staff staff,
            @PathVariable String slug,
            @PathVariable int year,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String reason,
            Model model)
            throws IOException {
        var body = body(staff, slug, year);
        staff.mustBeAllowed(Permission.WRITE_REPORTS, body.id());
        try {
            var report = imports.take(staff, body, year, handedIn(file), reason);
            return "redirect:" + report.path(slug);
        } catch (PastImport.Refused refused) {
            var errors = new MapBindingResult(new HashMap<>(Map.of("reason", reason)), "form");
            errors.rejectValue(refused.field(), refused.messageKey(), refused.details(), null);
            model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
            return form(staff, body, year, model);
        }
    }

    private static PastImport.HandedIn handedIn(@Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            throw new PastImport.Refused("file", "report.past.missing");
        }
        if (file.getSize() > Files.LIMIT) {
            throw new PastImport.Refused("file", "document.refused.too-large");
        }
        return new PastImport.HandedIn(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes());
    }

    private String form(Staff staff, Authority body, int year, Model model) {
        model.addAttribute("body", body);
        model.addAttribute("year", year);
        model.addAttribute("editions", reports.editions(body.id(), year));
        model.addAttribute("mayWrite", staff.may(Permission.WRITE_REPORTS, body.id()));
        return "report/past/form";
    }

    @GetMapping("/{version}")
    String show(Staff staff, @PathVariable String slug, @PathVariable int year, @PathVariable int version, Model model, Texts t) {
        var body = body(staff, slug, year);
        return show(staff, body, report(body, year, version), Map.of(), model, t);
    }

    /** Confirms the cells as they were left; of an edition that is confirmed nothing changes. */
    @PostMapping("/{version}/confirmation")
    @Requires(Permission.WRITE_REPORTS)
    String confirm(
            Staff staff,
            @PathVariable String slug,
            @PathVariable int year,
            @PathVariable int version,
            @RequestParam Map<String, String> typed,
            Model model,
            Texts t) {
        var body = body(staff, slug, year);
        staff.mustBeAllowed(Permission.WRITE_REPORTS, body.id());
        var report = report(body, year, version);
        if (report.isConfirmed()) {
            return "redirect:" + report.path(slug);
        }
        var confirmed = new LinkedHashMap<String, PastCell>();
        for (var cell : page.cells(report).entrySet()) {
            var value = PastReading.typed(typed.getOrDefault(cell.getKey(), PastPage.text(cell.getValue().value())));
            if (value.isEmpty()) {
                return show(staff, body, report, typed, model, t);
            }
            confirmed.put(cell.getKey(), new PastCell(value.get(), cell.getValue().read()));
        }
        imports.confirm(staff, report, confirmed);
        return "redirect:" + report.path(slug);
    }

    private String show(Staff staff, Authority body, PastReport report, Map<String, String> typed, Model model, Texts t) {
        model.addAttribute("body", body);
        model.addAttribute("report", report);
        model.addAttribute("view", page.of(body, report, typed, t));
        model.addAttribute("mayConfirm", !report.isConfirmed() && staff.may(Permission.WRITE_REPORTS, body.id()));
        return "report/past/report";
    }

    /** The file as it was handed in. */
    @GetMapping("/{version}/file")
    ResponseEntity<InputStreamResource> file(Staff staff, @PathVariable String slug, @PathVariable int year, @PathVariable int version) {
        var kept = files.describe(report(body(staff, slug, year), year, version).file()).orElseThrow(PastController::notFound);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(kept.type().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(kept.name(), StandardCharsets.UTF_8).build().toString())
                .body(new InputStreamResource(files.open(kept)));
    }

    /** Of a year that is over and has a form: into no other can a report be laid. */
    private Authority body(Staff staff, String slug, int year) {
        var body = places.body(staff, slug, year);
        if (year >= places.thisYear() || FormDefinition.of(year).isEmpty()) {
            throw notFound();
        }
        return body;
    }

    private PastReport report(Authority body, int year, int edition) {
        return reports.editions(body.id(), year).stream().filter(it -> it.edition() == edition).findFirst().orElseThrow(PastController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
