package org.gongkai.feedback;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gongkai.access.PublicForms;
import org.gongkai.access.ReceiptCode;
import org.gongkai.authority.Authorities;
import org.gongkai.authority.Authority;
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

/** Ask, complain, report an error; then see the answer by the code. */
@Controller
@RequestMapping("/service/{slug}/feedback")
class VisitorController {
    private final FeedbackDesk desk;
    private final Authorities authorities;
    private final PublicForms publicForms;
    private final MessageSource messages;

    VisitorController(FeedbackDesk desk, Authorities authorities, PublicForms publicForms, MessageSource messages) {
        this.desk = desk;
        this.authorities = authorities;
        this.publicForms = publicForms;
        this.messages = messages;
    }

    record FeedbackForm(
            @NotBlank(message = "{feedback.kind.required}") @Nullable String kind,
            @NotBlank(message = "{feedback.title.required}") @Size(max = 100, message = "{feedback.title.long}") @Nullable String title,
            @NotBlank(message = "{feedback.body.required}") @Size(max = 5000, message = "{feedback.body.long}") @Nullable String body,
            @Size(max = 100, message = "{feedback.contact.long}") @Nullable String contact,
            @Size(max = 60) @Nullable String token) {}

    @ModelAttribute("body")
    Authority body(@PathVariable String slug) {
        return authorities.bySlug(slug).filter(it -> it.level().discloses()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @ModelAttribute("kinds")
    List<Option> kinds() {
        var texts = new Texts(messages, LocaleContextHolder.getLocale());
        return Arrays.stream(FeedbackKind.values())
                .filter(FeedbackKind::isFromVisitors)
                .map(kind -> new Option(kind.code(), texts.get("feedback.kind." + kind.code())))
                .toList();
    }

    /** @param page address of the page that somebody found wrong: it stands at the head of what is written, so that nobody has to copy it */
    @GetMapping
    String form(@RequestParam(defaultValue = "consultation") String kind, @RequestParam(defaultValue = "") String page, Model model) {
        var about = page.matches("(/[A-Za-z0-9._-]+){1,8}") ? page + "\n" : "";
        model.addAttribute("form", new FeedbackForm(kind, "", about, "", UUID.randomUUID().toString()));
        return "feedback/send";
    }

    @PostMapping
    String send(
            @PathVariable String slug,
            @ModelAttribute("body") Authority body,
            @Validated @ModelAttribute("form") FeedbackForm form,
            BindingResult errors,
            @ModelAttribute("kinds") List<Option> kinds,
            HttpServletRequest request,
            Model model) {
        if (!errors.hasFieldErrors("kind") && kinds.stream().noneMatch(kind -> kind.value().equals(form.kind()))) {
            errors.rejectValue("kind", "feedback.kind.required");
        }
        if (errors.hasErrors()) {
            return "feedback/send";
        }
        var token = form.token() == null || form.token().isBlank() ? UUID.randomUUID().toString() : form.token();
        if (publicForms.holdsBack(request, token, model)) {
            return PublicForms.HELD_BACK;
        }
        var code = desk.take(
                body.id(),
                FeedbackKind.of(Objects.requireNonNull(form.kind())),
                Objects.requireNonNull(form.title()).strip(),
                Objects.requireNonNull(form.body()).strip(),
                form.contact(),
                token);
        return "redirect:/service/" + slug + "/feedback/" + code.value();
    }

    /** Questions and answers that the body made public. */
    @GetMapping("/answers")
    String answers(@ModelAttribute("body") Authority body, Model model) {
        model.addAttribute("answers", desk.openTo(body.id()));
        return "feedback/answers";
    }

    @GetMapping("/{code}")
    String show(@PathVariable String code, @ModelAttribute("body") Authority body, Model model) {
        var feedback = ReceiptCode.of(code)
                .flatMap(desk::find)
                .filter(found -> found.authority().equals(body.id()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("feedback", feedback);
        model.addAttribute("code", new ReceiptCode(feedback.code()).grouped());
        model.addAttribute("due", desk.due(feedback));
        return "feedback/sent";
    }
}
