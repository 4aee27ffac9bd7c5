package org.gongkai.disclosure.web;

import org.gongkai.access.Permission;
import org.gongkai.access.Requires;
import org.gongkai.access.Staff;
import org.gongkai.disclosure.Drafts;
import org.gongkai.disclosure.PlainText;
import org.gongkai.disclosure.SystemText;
import org.gongkai.disclosure.Systems;
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

/** The texts of the body's systems (制度). */
@Controller
@RequestMapping("/staff/systems")
@Requires(Permission.MANAGE_ITEMS)
class SystemsController {
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_BODY = 100_000;

    private final Systems systems;
    private final Drafts drafts;

    SystemsController(Systems systems, Drafts drafts) {
        this.systems = systems;
        this.drafts = drafts;
    }

    /** As typed. */
    record TextForm(@Nullable String title, @Nullable String body, @Nullable String format, @Nullable String version) {
        String html() {
            var typed = plain(body);
            return "html".equals(format) || PlainText.isHtml(typed) ? typed : PlainText.toHtml(typed);
        }
    }

    @GetMapping
    String list(Staff staff, Model model) {
        model.addAttribute("systems", systems.of(staff.authority()));
        return "disclosure/systems";
    }

    @GetMapping("/{slug}")
    String edit(Staff staff, @PathVariable String slug, Model model) {
        var text = own(staff, slug);
        model.addAttribute("form", new TextForm(text.title(), PlainText.of(text.body()), "", Integer.toString(text.version())));
        return page(text, text.body(), model);
    }

    @PostMapping("/{slug}")
    String save(
            Staff staff, @PathVariable String slug, @ModelAttribute("form") TextForm form, BindingResult errors, Model model) {
        var text = own(staff, slug);
        var title = plain(form.title());
        if (title.isEmpty()) {
            errors.rejectValue("title", "disclosure.error.title.empty");
        } else if (title.length() > LONGEST_TITLE) {
            errors.rejectValue("title", "disclosure.error.too-long", new Object[] {LONGEST_TITLE, title.length()}, null);
        }
        var body = plain(form.body());
        if (body.isEmpty()) {
            errors.rejectValue("body", "disclosure.missing.body");
        } else if (body.length() > LONGEST_BODY) {
            errors.rejectValue("body", "disclosure.error.too-long", new Object[] {LONGEST_BODY, body.length()}, null);
        }
        var version = DraftForm.number(plain(form.version())).map(Long::intValue).orElse(-1);
        if (!errors.hasErrors() && !systems.change(staff, staff.authority(), slug, version, title, form.html())) {
            errors.reject("disclosure.error.edited-meanwhile");
            model.addAttribute("theirs", text);
        }
        return errors.hasErrors() ? page(text, drafts.sanitised(form.html()), model) : "redirect:/staff/systems";
    }

    private static String page(SystemText text, String html, Model model) {
        model.addAttribute("text", text);
        model.addAttribute("html", html);
        return "disclosure/system";
    }

    private SystemText own(Staff staff, String slug) {
        return systems.bySlug(staff.authority(), slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
