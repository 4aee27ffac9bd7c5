package org.gongkai.feedback;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.Objects;
import org.gongkai.access.Permission;
import org.gongkai.access.Requires;
import org.gongkai.access.Staff;
import org.jspecify.annotations.Nullable;
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

/** What residents sent, and its answers. */
@Controller
@RequestMapping("/staff/feedback")
class FeedbackController {
    private static final int LINES = 30;

    private final FeedbackDesk desk;

    FeedbackController(FeedbackDesk desk) {
        this.desk = desk;
    }

    record AnswerForm(
            int lock,
            @NotBlank(message = "{feedback.answer.required}") @Size(max = 10000, message = "{feedback.answer.long}") @Nullable String answer,
            boolean open) {}

    @GetMapping
    @Requires(Permission.READ_FEEDBACK)
    String list(
            Staff staff, @RequestParam(required = false) @Nullable String kind, @RequestParam(defaultValue = "1") int page, Model model) {
        var wanted = Arrays.stream(FeedbackKind.values()).filter(it -> it.code().equals(kind)).findFirst().orElse(null);
        var found = desk.list(staff, wanted, Math.clamp(page, 1, 100_000), LINES);
        model.addAttribute("lines", found.lines());
        model.addAttribute("total", found.total());
        model.addAttribute("page", found.page());
        model.addAttribute("last", found.last());
        model.addAttribute("kind", wanted == null ? "" : wanted.code());
        return "feedback/list";
    }

    @GetMapping("/{id}")
    @Requires(Permission.READ_FEEDBACK)
    String show(Staff staff, @PathVariable long id, Model model) {
        var feedback = desk.read(staff, id);
        model.addAttribute("form", new AnswerForm(feedback.lock(), feedback.answer(), feedback.open()));
        return show(staff, feedback, model);
    }

    private String show(Staff staff, Feedback feedback, Model model) {
        model.addAttribute("feedback", feedback);
        model.addAttribute("due", desk.due(feedback));
        var answers = staff.may(Permission.ANSWER_FEEDBACK, feedback.authority());
        model.addAttribute("mayAnswer", answers);
        model.addAttribute("contact", answers ? Objects.requireNonNullElse(desk.contact(staff, feedback), "") : "");
        return "feedback/show";
    }

    @PostMapping("/{id}")
    @Requires(Permission.ANSWER_FEEDBACK)
    String answer(Staff staff, @PathVariable long id, @Validated @ModelAttribute("form") AnswerForm form, BindingResult errors, Model model) {
        if (!errors.hasErrors() && !desk.answer(staff, id, form.lock(), Objects.requireNonNull(form.answer()).strip(), form.open())) {
            errors.reject("feedback.edited-meanwhile");
        }
        return errors.hasErrors() ? show(staff, desk.read(staff, id), model) : "redirect:/staff/feedback";
    }
}
