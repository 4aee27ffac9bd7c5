package org.gongkai.disclosure.web;

import java.util.Arrays;
import java.util.Optional;
import org.gongkai.access.Permission;
import org.gongkai.access.Requires;
import org.gongkai.access.Staff;
import org.gongkai.disclosure.Destruction;
import org.gongkai.disclosure.Drafts;
import org.gongkai.disclosure.ItemId;
import org.gongkai.disclosure.SecrecyGround;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The end of a draft that was never public: deleted by who writes, destroyed by the secrecy reviewer. */
@Controller
class EndOfDraftController {
    private static final int LONGEST_REASON = 300;

    private final Drafts drafts;
    private final Destruction destruction;
    private final ItemViews views;

    EndOfDraftController(Drafts drafts, Destruction destruction, ItemViews views) {
        this.drafts = drafts;
        this.destruction = destruction;
        this.views = views;
    }

    /** As typed. */
    record EndForm(@Nullable String lock, @Nullable String ground, @Nullable String because) {
        String reason() {
            return because == null ? "" : because.strip();
        }

        Optional<SecrecyGround> secrecyGround() {
            return Arrays.stream(SecrecyGround.values()).filter(it -> it.code().equals(ground)).findFirst();
        }

        int lockNumber() {
            return DraftForm.number(String.valueOf(lock)).map(Long::intValue).orElse(-1);
        }
    }

    @GetMapping("/staff/items/{id}/deletion")
    @Requires(Permission.WRITE_ITEMS)
    String askToDelete(Staff staff, @PathVariable long id, Model model) {
        var view = views.forStep(staff, new ItemId(id), Permission.WRITE_ITEMS);
        model.addAttribute("view", view);
        return view.canDelete() ? "disclosure/deletion" : "redirect:" + view.address();
    }

    @PostMapping("/staff/items/{id}/deletion")
    @Requires(Permission.WRITE_ITEMS)
    String delete(Staff staff, @PathVariable long id, EndForm form, RedirectAttributes then) {
        var view = views.forStep(staff, new ItemId(id), Permission.WRITE_ITEMS);
        drafts.delete(staff, view.item().id(), form.lockNumber());
        then.addFlashAttribute("done", "disclosure.done.deleted");
        return "redirect:/staff/items";
    }

    @GetMapping("/staff/items/{id}/destruction")
    @Requires(Permission.REVIEW_SECRECY)
    String askToDestroy(Staff staff, @PathVariable long id, Model model) {
        model.addAttribute("form", new EndForm(null, null, null));
        return page(views.forStep(staff, new ItemId(id), Permission.REVIEW_SECRECY), model);
    }

    @PostMapping("/staff/items/{id}/destruction")
    @Requires(Permission.REVIEW_SECRECY)
    String destroy(
            Staff staff, @PathVariable long id, @ModelAttribute("form") EndForm form, BindingResult errors, Model model) {
        var view = views.forStep(staff, new ItemId(id), Permission.REVIEW_SECRECY);
        var ground = form.secrecyGround();
        if (ground.isEmpty()) {
            errors.rejectValue("ground", "disclosure.error.secret.ground");
        }
        if (form.reason().isEmpty()) {
            errors.rejectValue("because", "disclosure.error.secret.because");
        } else if (form.reason().length() > LONGEST_REASON) {
            errors.rejectValue("because", "disclosure.error.too-long", new Object[] {LONGEST_REASON, form.reason().length()}, null);
        }
        Destruction.objectionToReason(view.text(), form.reason())
                .ifPresent(objection -> errors.rejectValue("because", objection.messageKey()));
        if (errors.hasErrors()) {
            return page(view, model);
        }
        destruction.destroy(staff, view.item().id(), form.lockNumber(), ground.orElseThrow(), form.reason());
        return "redirect:/staff/destroyed-drafts";
    }

    @GetMapping("/staff/destroyed-drafts")
    @Requires(Permission.READ_ITEMS)
    String destroyed(Staff staff, Model model) {
        model.addAttribute("destroyed", destruction.destroyed(staff));
        return "disclosure/destroyed";
    }

    private static String page(ItemView view, Model model) {
        model.addAttribute("view", view);
        return view.canDestroy() ? "disclosure/destruction" : "redirect:" + view.address();
    }
}
