package org.gongkai.report.checking;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.access.Permission;
import org.gongkai.access.Requires;
import org.gongkai.access.Staff;
import org.gongkai.document.PaperFormat;
import org.gongkai.page.Texts;
import org.jspecify.annotations.Nullable;
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

/** Anybody's annual reports, checked: one opens with its marks, many as a table. */
@Controller
@RequestMapping("/staff/report-check")
@Requires(Permission.READ_REPORTS)
class CheckController {
    private static final int PER_PAGE = 100;
    /** Seconds that a single report is waited for before its progress is shown. */
    private static final long AT_ONCE = 5;

    private final CheckRuns runs;

    CheckController(CheckRuns runs) {
        this.runs = runs;
    }

    @GetMapping
    String form(Model model) {
        model.addAttribute("most", HandedIn.MOST);
        return "report/checking/form";
    }

    @PostMapping
    String begin(Staff staff, @RequestParam(required = false) @Nullable List<MultipartFile> files, Model model) throws IOException, InterruptedException {
        try {
            var run = runs.begin(staff, files == null ? List.of() : files);
            return "redirect:/staff/report-check/" + run.id() + (run.size() == 1 && run.await(AT_ONCE) ? "/0" : "");
        } catch (HandedIn.Refused refused) {
            return refuse(refused.messageKey(), model);
        }
    }

    private String refuse(String messageKey, Model model) {
        var errors = new MapBindingResult(new HashMap<String, String>(), "form");
        errors.rejectValue("files", messageKey, new Object[] {HandedIn.MOST}, null);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        return form(model);
    }

    @GetMapping("/{run}")
    String run(Staff staff, @PathVariable("run") String id, @RequestParam(defaultValue = "") String sort, @RequestParam(defaultValue = "1") String page, Model model) {
        var run = run(staff, id);
        if (!run.isDone()) {
            model.addAttribute("run", id);
            model.addAttribute("examined", run.examined());
            model.addAttribute("size", run.size());
            return "report/checking/progress";
        }
        if (run.reports().isEmpty()) {
            return refuse("report.checking.broken", model);
        }
        var order = ReportOrder.of(sort);
        var pages = Math.max(1, (run.size() + PER_PAGE - 1) / PER_PAGE);
        var shown = page.matches("[1-9][0-9]{0,3}") ? Math.min(Integer.parseInt(page), pages) : 1;
        model.addAttribute("table", new RunTable(id, order, shown, pages, run.reports().stream().sorted(order.comparator()).skip((shown - 1L) * PER_PAGE).limit(PER_PAGE).toList(), RunTable.Sums.of(run.reports())));
        return "report/checking/table";
    }

    @GetMapping("/{run}/{number}")
    String report(Staff staff, @PathVariable("run") String id, @PathVariable int number, Model model) throws IOException {
        var run = run(staff, id);
        var report = run.report(number).orElseThrow(CheckController::notFound);
        model.addAttribute("run", id);
        model.addAttribute("single", run.size() == 1);
        model.addAttribute("report", report);
        model.addAttribute("text", report.isReadable() ? MarkedText.of(run.text(report), report.findings()) : new MarkedText(List.of(), List.of(), false));
        return "report/checking/report";
    }

    /** The table as a workbook. */
    @GetMapping("/{run}/table.xlsx")
    ResponseEntity<byte[]> sheet(Staff staff, @PathVariable("run") String id, Texts t) {
        var reports = Stream.of(run(staff, id)).filter(CheckRun::isDone).findFirst().orElseThrow(CheckController::notFound).reports();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(PaperFormat.XLSX.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(t.get("report.checking.sheet") + ".xlsx", StandardCharsets.UTF_8).build().toString())
                .body(PaperFormat.XLSX.write(RunSheet.of(reports, t)));
    }

    private CheckRun run(Staff staff, String id) {
        return runs.find(staff, id).orElseThrow(CheckController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
