package org.gongkai.request.template.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.access.Permission;
import org.gongkai.access.Requires;
import org.gongkai.access.Staff;
import org.gongkai.authority.Authorities;
import org.gongkai.page.Option;
import org.gongkai.page.Texts;
import org.gongkai.request.template.Placeholder;
import org.gongkai.request.template.TemplateText;
import org.gongkai.request.template.TemplateTexts;
import org.gongkai.request.web.Choices;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps a body's template texts; those of the bodies above are read and used. */
@Controller
@RequestMapping("/staff/texts")
@Requires(Permission.HANDLE_REQUESTS)
class TemplateController {
    private static final String HOME = "redirect:/staff/texts";

    private final TemplateTexts templates;
    private final Authorities authorities;

    TemplateController(TemplateTexts templates, Authorities authorities) {
        this.templates = templates;
        this.authorities = authorities;
    }

    @GetMapping
    String list(Staff staff, Model model, Texts t) {
        var pages = pages(t).stream().collect(Collectors.toMap(Option::value, Option::label));
        var lines = templates.usableBy(staff).stream().collect(Collectors.partitioningBy(
                text -> text.authority().equals(staff.authority()),
                Collectors.mapping(text -> line(text, staff, pages, t), Collectors.toList())));
        var added = model.getAttribute("added") instanceof Integer number ? number : -1;
        model.addAttribute("view", new TemplatesView(lines.getOrDefault(true, List.of()), lines.getOrDefault(false, List.of()), added));
        return "request/templates";
    }

    private TemplatesView.Line line(TemplateText text, Staff staff, Map<String, String> pages, Texts t) {
        var own = text.authority().equals(staff.authority());
        var note = own ? text.shared() ? t.get("request.template.shared") : "" : t.get("request.template.shared.by", authorities.byId(text.authority()).name());
        return new TemplatesView.Line(text.id(), text.name(), pages.getOrDefault(text.fits(), t.get("request.template.fits.any")), text.words(), note);
    }

    @PostMapping("/starters")
    String starters(Staff staff, RedirectAttributes then) {
        then.addFlashAttribute("added", templates.addStarters(staff));
        return HOME;
    }

    @GetMapping("/new")
    String begin(Model model, Texts t) {
        return show(new TemplateForm("", "", "", "", "", ""), null, List.of(), model, t);
    }

    @PostMapping("/new")
    String add(@ModelAttribute("form") TemplateForm form, BindingResult errors, Staff staff, Model model, Texts t) {
        return save(form, errors, null, staff, model, t);
    }

    @GetMapping("/{id}")
    String edit(@PathVariable long id, Staff staff, Model model, Texts t) {
        return show(TemplateForm.of(own(staff, id)), id, List.of(), model, t);
    }

    @PostMapping("/{id}")
    String change(@PathVariable long id, @ModelAttribute("form") TemplateForm form, BindingResult errors, Staff staff, Model model, Texts t) {
        own(staff, id);
        return save(form, errors, id, staff, model, t);
    }

    @PostMapping("/{id}/removal")
    String remove(@PathVariable long id, Staff staff) {
        templates.remove(staff, own(staff, id).id());
        return HOME;
    }

    private String save(TemplateForm form, BindingResult errors, @Nullable Long id, Staff staff, Model model, Texts t) {
        var suspicious = form.check(errors, templates, staff, pages(t).stream().map(Option::value).toList());
        if (!errors.hasErrors() && suspicious.isEmpty()) {
            var obstacle = templates.save(staff, id, moment(form.seen()), form.draft());
            if (obstacle.isEmpty()) {
                return HOME;
            }
            switch (obstacle.get()) {
                case NAME_TAKEN -> errors.rejectValue("name", "request.template.error.taken");
                case CHANGED_MEANWHILE -> errors.reject("request.template.error.meanwhile");
            }
        }
        return show(form, id, suspicious, model, t);
    }

    private static String show(TemplateForm form, @Nullable Long id, List<String> suspicious, Model model, Texts t) {
        model.addAttribute("form", form);
        var action = id == null ? "/staff/texts/new" : "/staff/texts/" + id;
        model.addAttribute(
                "view",
                new TemplateView(action, id == null ? 0 : id, pages(t), Arrays.stream(Placeholder.values()).map(Placeholder::written).toList(), suspicious));
        return "request/template";
    }

    /** One of the body's own; a shared one of another body can be used and not opened here. */
    private TemplateText own(Staff staff, long id) {
        return templates.find(staff, Long.toString(id))
                .filter(text -> text.authority().equals(staff.authority()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static List<Option> pages(Texts t) {
        return Stream.concat(Choices.written(t).stream(), Stream.of(new Option(TemplateText.NOTE, t.get("request.notes.title")))).toList();
    }

    private static Instant moment(String seen) {
        try {
            return seen.isEmpty() ? Instant.EPOCH : Instant.parse(seen);
        } catch (DateTimeException e) {
            return Instant.EPOCH; // like every other moment at which nobody changed it
        }
    }
}
