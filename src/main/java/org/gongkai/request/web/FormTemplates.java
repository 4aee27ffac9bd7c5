package org.gongkai.request.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.access.Staff;
import org.gongkai.page.Option;
import org.gongkai.page.Texts;
import org.gongkai.request.CaseFile;
import org.gongkai.request.template.TemplateText;
import org.gongkai.request.template.TemplateTexts;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Template texts in a form that is being filled in: chosen, put behind what stands in a field, and the form shown again. */
@Component
public class FormTemplates {
    private static final String INSERT = "insert";
    private static final String TEMPLATE = "template";
    private static final String INTO = "into";

    private final TemplateTexts templates;

    FormTemplates(TemplateTexts templates) {
        this.templates = templates;
    }

    /** What fits a page, to choose from; the names of shared ones say so. */
    public List<Option> offered(Staff staff, String page, Texts t) {
        return templates.fitting(staff, page).stream().map(text -> new Option(Long.toString(text.id()), name(text, staff, t))).toList();
    }

    /** Whether the form was sent for a text to be put in, and not to be saved. */
    public boolean isAsked(Map<String, String> sent) {
        return sent.containsKey(INSERT);
    }

    /** What was typed, with the text behind it; what was done is told in the model's {@code inserted}. */
    public Map<String, String> inserted(Staff staff, CaseFile file, Map<String, String> sent, Model model, Texts t) {
        var typed = new HashMap<>(sent);
        typed.remove(TEMPLATE);
        var into = sent.getOrDefault(INTO, "");
        var chosen = templates.find(staff, Typed.clean(sent.get(TEMPLATE)));
        if (chosen.isEmpty() || !sent.containsKey(into)) {
            model.addAttribute("inserted", t.get("request.template.choose"));
            return typed;
        }
        var filling = templates.fill(staff, file, chosen.get());
        var before = Typed.clean(sent.get(into));
        typed.put(into, before.isEmpty() ? filling.words() : before + "\n" + filling.words());
        var done = t.get(before.isEmpty() ? "request.template.inserted" : "request.template.appended", chosen.get().name());
        model.addAttribute("inserted", filling.open().isEmpty() ? done : done + t.get("request.template.open", String.join(" ", filling.open())));
        return typed;
    }

    private static String name(TemplateText text, Staff staff, Texts t) {
        return text.authority().equals(staff.authority()) ? text.name() : t.get("request.template.shared.name", text.name());
    }
}
