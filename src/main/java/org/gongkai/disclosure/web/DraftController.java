package org.gongkai.disclosure.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gongkai.access.Permission;
import org.gongkai.access.Requires;
import org.gongkai.access.Staff;
import org.gongkai.disclosure.Catalogue;
import org.gongkai.disclosure.Drafts;
import org.gongkai.disclosure.EditedMeanwhile;
import org.gongkai.disclosure.ItemId;
import org.gongkai.disclosure.NotReady;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Writing a draft or a revision. */
@Controller
@Requires(Permission.WRITE_ITEMS)
class DraftController {
    private final Drafts drafts;
    private final Catalogue catalogue;
    private final ItemViews views;
    private final Uploads uploads;
    private final Clock clock;

    DraftController(Drafts drafts, Catalogue catalogue, ItemViews views, Uploads uploads, Clock clock) {
        this.drafts = drafts;
        this.catalogue = catalogue;
        this.views = views;
        this.uploads = uploads;
        this.clock = clock;
    }

    @GetMapping("/staff/items/new")
    String begin(Staff staff, Model model) {
        var form = DraftForm.blank(LocalDate.now(clock), UUID.randomUUID().toString());
        model.addAttribute("form", form);
        return page(staff, null, form, model);
    }

    @PostMapping("/staff/items")
    String create(
            Staff staff,
            @ModelAttribute("form") DraftForm form,
            BindingResult errors,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            Model model) {
        var kept = check(staff, form, errors, files);
        if (errors.hasErrors()) {
            return page(staff, null, form, kept, model);
        }
        var id = drafts.create(staff, staff.authority(), form.toDraft(kept), form.once().isEmpty() ? null : form.once());
        return "redirect:/staff/items/" + id;
    }

    @GetMapping("/staff/items/{id}/edit")
    String edit(Staff staff, @PathVariable long id, Model model) {
        var view = views.of(staff, new ItemId(id));
        if (!view.canEdit()) {
            return "redirect:/staff/items/" + id;
        }
        var form = DraftForm.of(view.item(), view.text());
        model.addAttribute("form", form);
        return page(staff, view, form, model);
    }

    @PostMapping("/staff/items/{id}/edit")
    String save(
            Staff staff,
            @PathVariable long id,
            @ModelAttribute("form") DraftForm form,
            BindingResult errors,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            Model model) {
        var view = views.forStep(staff, new ItemId(id), Permission.WRITE_ITEMS);
        var kept = check(staff, form, errors, files);
        if (errors.hasErrors()) {
            return page(staff, view, form, kept, model);
        }
        try {
            drafts.save(staff, new ItemId(id), form.lockNumber(), form.toDraft(kept));
        } catch (EditedMeanwhile _) { // theirs is shown beside what was typed
            errors.reject("disclosure.error.edited-meanwhile");
            model.addAttribute("theirs", views.of(staff, new ItemId(id)));
            return page(staff, view, form, kept, model);
        }
        return "redirect:/staff/items/" + id;
    }

    /** What is still missing is shown beside its field of the form. */
    @PostMapping("/staff/items/{id}/submission")
    @Requires(Permission.MANAGE_ITEMS)
    String submit(Staff staff, @PathVariable long id, @RequestParam int lock, Model model) {
        return step(staff, id, model, () -> drafts.submit(staff, mayManage(staff, id), lock));
    }

    /** Sent although something was found: the secrecy reviewer judges whether it is a false alarm. */
    @PostMapping("/staff/items/{id}/submission/disputed")
    @Requires(Permission.MANAGE_ITEMS)
    String submitDisputed(Staff staff, @PathVariable long id, @RequestParam int lock, Model model) {
        return step(staff, id, model, () -> drafts.submitDisputed(staff, mayManage(staff, id), lock));
    }

    @PostMapping("/staff/items/{id}/registration")
    @Requires(Permission.MANAGE_ITEMS)
    String keep(Staff staff, @PathVariable long id, @RequestParam int lock, Model model) {
        return step(staff, id, model, () -> drafts.keep(staff, mayManage(staff, id), lock));
    }

    @PostMapping("/staff/items/{id}/recall")
    @Requires(Permission.MANAGE_ITEMS)
    String recall(Staff staff, @PathVariable long id, @RequestParam int lock) {
        drafts.recall(staff, mayManage(staff, id), lock);
        return "redirect:/staff/items/" + id;
    }

    @PostMapping("/staff/items/{id}/revision")
    @Requires(Permission.MANAGE_ITEMS)
    String revise(Staff staff, @PathVariable long id, @RequestParam int lock) {
        drafts.revise(staff, mayManage(staff, id), lock);
        return "redirect:/staff/items/" + id + "/edit";
    }

    @PostMapping("/staff/items/{id}/revision/end")
    @Requires(Permission.MANAGE_ITEMS)
    String dropRevision(Staff staff, @PathVariable long id, @RequestParam int lock) {
        drafts.dropRevision(staff, mayManage(staff, id), lock);
        return "redirect:/staff/items/" + id;
    }

    private ItemId mayManage(Staff staff, long id) {
        return views.forStep(staff, new ItemId(id), Permission.MANAGE_ITEMS).item().id();
    }

    private String step(Staff staff, long id, Model model, Runnable step) {
        try {
            step.run();
            return "redirect:/staff/items/" + id;
        } catch (NotReady e) { // said beside the fields
            var view = views.of(staff, new ItemId(id));
            var form = DraftForm.of(view.item(), view.text());
            var errors = new BeanPropertyBindingResult(form, "form");
            e.obstacles().forEach(obstacle -> errors.rejectValue(obstacle.field(), obstacle.messageKey()));
            model.addAttribute("form", form);
            model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
            return page(staff, view, form, model);
        }
    }

    /** The files that belong to the draft now; a refused one is said beside its field, the others are kept. */
    private List<Long> check(Staff staff, DraftForm form, BindingResult errors, @Nullable List<MultipartFile> files) {
        form.check(errors, LocalDate.now(clock));
        return uploads.keep(staff, form.keptFiles(), Objects.requireNonNullElse(files, List.of()), errors);
    }

    private String page(Staff staff, @Nullable ItemView view, DraftForm form, Model model) {
        return page(staff, view, form, form.keptFiles(), model);
    }

    private String page(Staff staff, @Nullable ItemView view, DraftForm form, List<Long> files, Model model) {
        var body = view == null ? staff.authority() : view.item().authority();
        model.addAttribute("view", view);
        model.addAttribute("draft", new DraftView(
                form.bodyHtml().isEmpty() ? "" : drafts.sanitised(form.bodyHtml()),
                form.lock(),
                form.once(),
                uploads.describe(body, files),
                catalogue.of(body),
                views.interpretable(staff),
                staff.may(Permission.MANAGE_ITEMS, body)));
        return "disclosure/edit";
    }
}
