package org.gongkai.oversight;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.gongkai.access.Permission;
import org.gongkai.access.Requires;
import org.gongkai.access.Staff;
import org.gongkai.page.Option;
import org.gongkai.page.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Trainings, meetings, plans and inspections, recorded where they happen. */
@Controller
@RequestMapping("/staff/work-records")
class WorkRecordController {
    private final WorkRecords records;
    private final MessageSource messages;
    private final Clock clock;

    WorkRecordController(WorkRecords records, MessageSource messages, Clock clock) {
        this.records = records;
        this.messages = messages;
        this.clock = clock;
    }

    record WorkForm(
            @NotBlank(message = "{oversight.kind.required}") @Nullable String kind,
            @NotBlank(message = "{oversight.title.required}") @Size(max = 100, message = "{oversight.title.long}") @Nullable String title,
            @NotNull(message = "{oversight.on.required}") @Nullable LocalDate on,
            @Size(max = 100, message = "{oversight.place.long}") @Nullable String place,
            @PositiveOrZero(message = "{oversight.attendance.form}") @Max(value = 100_000, message = "{oversight.attendance.form}") @Nullable Integer attendance,
            @Size(max = 5000, message = "{oversight.note.long}") @Nullable String note) {}

    @ModelAttribute("kinds")
    List<Option> kinds() {
        var texts = new Texts(messages, LocaleContextHolder.getLocale());
        return Arrays.stream(WorkKind.values()).map(kind -> new Option(kind.code(), texts.get("oversight.kind." + kind.code()))).toList();
    }

    @GetMapping
    @Requires(Permission.READ_WORK_RECORDS)
    String list(
            Staff staff, @RequestParam(required = false) @Nullable String kind, @RequestParam(required = false) @Nullable String year, Model model) {
        var wantedKind = Arrays.stream(WorkKind.values()).filter(it -> it.code().equals(kind)).findFirst().orElse(null);
        var wantedYear = year != null && year.matches("[0-9]{4}") ? Integer.valueOf(year) : null;
        model.addAttribute("records", records.list(staff, wantedKind, wantedYear));
        model.addAttribute("kind", wantedKind == null ? "" : wantedKind.code());
        model.addAttribute("year", wantedYear == null ? "" : wantedYear.toString());
        model.addAttribute("mayKeep", staff.may(Permission.KEEP_WORK_RECORDS));
        return "oversight/list";
    }

    @GetMapping("/{id}")
    @Requires(Permission.READ_WORK_RECORDS)
    String show(Staff staff, @PathVariable long id, Model model) {
        model.addAttribute("record", records.find(staff, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "oversight/show";
    }

    @GetMapping("/new")
    @Requires(Permission.KEEP_WORK_RECORDS)
    String fresh(Model model) {
        model.addAttribute("form", new WorkForm("", "", LocalDate.now(clock), "", null, ""));
        return "oversight/new";
    }

    @PostMapping("/new")
    @Requires(Permission.KEEP_WORK_RECORDS)
    String keep(Staff staff, @Validated @ModelAttribute("form") WorkForm form, BindingResult errors) {
        if (errors.hasErrors()) { // what could not be read as a day or a number left no form behind
            return "oversight/new";
        }
        var kind = Arrays.stream(WorkKind.values()).filter(it -> it.code().equals(form.kind())).findFirst().orElse(null);
        if (kind == null) {
            errors.rejectValue("kind", "oversight.kind.required");
        }
        if (kind != null && kind.isAttended() && form.attendance() == null) {
            errors.rejectValue("attendance", "oversight.attendance.required");
        }
        if (form.on() != null && kind != WorkKind.PLAN && form.on().isAfter(LocalDate.now(clock))) {
            errors.rejectValue("on", "oversight.on.future");
        }
        if (errors.hasErrors() || kind == null) {
            return "oversight/new";
        }
        var id = records.keep(
                staff,
                staff.authority(),
                kind,
                Objects.requireNonNull(form.title()).strip(),
                Objects.requireNonNull(form.on()),
                form.place(),
                kind.isAttended() ? form.attendance() : null,
                Objects.requireNonNullElse(form.note(), ""));
        return "redirect:/staff/work-records/" + id;
    }
}
