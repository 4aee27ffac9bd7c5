package org.gongkai.request.casework;

import java.util.HashMap;
import java.util.Map;
import org.gongkai.access.Permission;
import org.gongkai.access.Requires;
import org.gongkai.access.Staff;
import org.gongkai.page.Texts;
import org.gongkai.request.CaseFile;
import org.gongkai.request.EditedMeanwhile;
import org.gongkai.request.Requests;
import org.gongkai.request.web.CaseInAddress;
import org.gongkai.request.web.FormTemplates;
import org.gongkai.request.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Notes on a case; whoever reads the case may write one. */
@Controller
@RequestMapping("/staff/requests/{id}/notes")
@Requires(Permission.READ_REQUESTS)
class NoteController {
    private static final String WORDS = "words";
    private static final int LONGEST = 2000;

    private final Requests requests;
    private final Notes notes;
    private final NoteViews views;
    private final FormTemplates templates;

    NoteController(Requests requests, Notes notes, NoteViews views, FormTemplates templates) {
        this.requests = requests;
        this.notes = notes;
        this.views = views;
        this.templates = templates;
    }

    @GetMapping
    String show(@PathVariable long id, Staff staff, Model model, Texts t) {
        var file = read(staff, id);
        return show(file, views.all(file, staff, t), typed(""), model);
    }

    @PostMapping
    String add(
            @PathVariable long id,
            @RequestParam int seen,
            @RequestParam(defaultValue = "") String words,
            @RequestParam Map<String, String> sent,
            Staff staff,
            Model model,
            Texts t) {
        var file = read(staff, id);
        if (templates.isAsked(sent)) {
            var inserted = templates.inserted(staff, file, sent, model, t);
            return show(file, views.all(file, staff, t), typed(inserted.getOrDefault(WORDS, "")), model);
        }
        var typed = typed(Typed.clean(words));
        new Typed(typed).must(WORDS, Typed.clean(words), LONGEST, "request.error.missing");
        if (typed.hasErrors()) {
            return show(file, views.all(file, staff, t), typed, model);
        }
        try {
            notes.add(staff, file, seen, Typed.clean(words));
            return "redirect:/staff/requests/" + id + "#notes";
        } catch (EditedMeanwhile edited) {
            return show(file, views.since(seen, file, staff, t), typed, model);
        }
    }

    private static String show(CaseFile file, NotesView view, MapBindingResult typed, Model model) {
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", typed);
        model.addAttribute("head", CaseHead.of(file));
        model.addAttribute("notes", view);
        return "request/notepage";
    }

    private static MapBindingResult typed(String words) {
        return new MapBindingResult(new HashMap<>(Map.of(WORDS, words)), "form");
    }

    private CaseFile read(Staff staff, long id) {
        return CaseInAddress.read(requests, staff, id, Permission.READ_REQUESTS);
    }
}
