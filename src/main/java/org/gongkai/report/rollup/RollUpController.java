package org.gongkai.report.rollup;

import java.nio.charset.StandardCharsets;
import org.gongkai.access.Permission;
import org.gongkai.access.Requires;
import org.gongkai.access.Staff;
import org.gongkai.document.PaperFormat;
import org.gongkai.page.Texts;
import org.gongkai.report.FormDefinition;
import org.gongkai.report.ReportPlace;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The table of a body with all below it, and the way from each of its cells down to the records. */
@Controller
@RequestMapping("/staff/roll-up/{slug}/{year}")
@Requires(Permission.READ_REPORTS)
class RollUpController {
    private final ReportPlace places;
    private final RollUpPage page;
    private final CellPage cells;
    private final RollUp rollUp;
    private final MessageSource messages;

    RollUpController(ReportPlace places, RollUpPage page, CellPage cells, RollUp rollUp, MessageSource messages) {
        this.places = places;
        this.page = page;
        this.cells = cells;
        this.rollUp = rollUp;
        this.messages = messages;
    }

    /** @param day {@code wrong} after a day that could not be set */
    @GetMapping
    String show(Staff staff, @PathVariable String slug, @PathVariable int year, @RequestParam(defaultValue = "") String day, Model model) {
        var body = places.body(staff, slug, year);
        model.addAttribute("body", body);
        model.addAttribute("year", year);
        model.addAttribute("view", page.of(staff, body, year, texts()));
        model.addAttribute("wrongDay", day.equals("wrong"));
        return "report/roll-up";
    }

    /** What a cell's sum is made of: the body's own number and those directly below. */
    @GetMapping("/cells")
    String cell(Staff staff, @PathVariable String slug, @PathVariable int year, @RequestParam(defaultValue = "") String cell, Model model) {
        var body = places.body(staff, slug, year);
        model.addAttribute("body", body);
        model.addAttribute("year", year);
        model.addAttribute("view", cells.of(body, year, cell, texts()));
        return "report/cell";
    }

    /** The same table as a workbook, for the body above. */
    @GetMapping("/roll-up.xlsx")
    ResponseEntity<byte[]> workbook(Staff staff, @PathVariable String slug, @PathVariable int year) {
        var body = places.body(staff, slug, year);
        var form = FormDefinition.of(year).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var paper = RollUpPaper.of(body, year, rollUp.table(body, year, form), page.of(staff, body, year, texts()), texts());
        var disposition = ContentDisposition.attachment().filename(paper.title() + ".xlsx", StandardCharsets.UTF_8).build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(PaperFormat.XLSX.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(PaperFormat.XLSX.write(paper));
    }

    private Texts texts() {
        return new Texts(messages, LocaleContextHolder.getLocale());
    }
}
