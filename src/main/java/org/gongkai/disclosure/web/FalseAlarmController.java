package org.gongkai.disclosure.web;

import org.gongkai.access.Permission;
import org.gongkai.access.Requires;
import org.gongkai.access.Staff;
import org.gongkai.disclosure.FoundPlace;
import org.gongkai.disclosure.ItemId;
import org.gongkai.disclosure.Reviewing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The secrecy reviewer's written reason why something found in a text is a false alarm. */
@Controller
@RequestMapping("/staff/items/{id}/false-alarm")
@Requires(Permission.REVIEW_SECRECY)
class FalseAlarmController {
    private static final int LONGEST_REASON = 500;

    private final Reviewing reviewing;
    private final ItemViews views;

    FalseAlarmController(Reviewing reviewing, ItemViews views) {
        this.reviewing = reviewing;
        this.views = views;
    }

    /**
     * As typed.
     *
     * @param at {@link FoundPlace#key} of the finding
     */
    record ReasonForm(@Nullable String lock, @Nullable String at, @Nullable String because) {
        String reason() {
            return because == null ? "" : because.strip();
        }

        int lockNumber() {
            return DraftForm.number(String.valueOf(lock)).map(Long::intValue).orElse(-1);
        }
    }

    @GetMapping
    String ask(Staff staff, @PathVariable long id, @ModelAttribute("form") ReasonForm form, Model model) {
        var view = views.forStep(staff, new ItemId(id), Permission.REVIEW_SECRECY);
        return page(view, form, model);
    }

    @PostMapping
    String setAside(
            Staff staff, @PathVariable long id, @ModelAttribute("form") ReasonForm form, BindingResult errors, Model model) {
        var view = views.forStep(staff, new ItemId(id), Permission.REVIEW_SECRECY);
        if (form.reason().isEmpty()) {
            errors.rejectValue("because", "disclosure.error.false-alarm.empty");
        } else if (form.reason().length() > LONGEST_REASON) {
            errors.rejectValue("because", "disclosure.error.too-long", new Object[] {LONGEST_REASON, form.reason().length()}, null);
        }
        if (errors.hasErrors()) {
            return page(view, form, model);
        }
        reviewing.setAside(staff, view.item().id(), form.lockNumber(), String.valueOf(form.at()), form.reason());
        return "redirect:" + view.reviewAddress();
    }

    /** Back to the item where there is nothing to judge, or not for this reader. */
    private static String page(ItemView view, ReasonForm form, Model model) {
        var found = view.findings().stream().filter(it -> it.holds() && it.key().equals(form.at())).findFirst();
        if (found.isEmpty() || !view.canJudge()) {
            return "redirect:" + view.address();
        }
        model.addAttribute("view", view);
        model.addAttribute("found", found.get());
        return "disclosure/false-alarm";
    }
}
