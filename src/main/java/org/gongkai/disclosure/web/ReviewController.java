package org.gongkai.disclosure.web;

import org.gongkai.access.Permission;
import org.gongkai.access.Requires;
import org.gongkai.access.Staff;
import org.gongkai.disclosure.FoundPlace;
import org.gongkai.disclosure.ItemId;
import org.gongkai.disclosure.Items;
import org.gongkai.disclosure.ReviewStage;
import org.gongkai.disclosure.Reviewing;
import org.gongkai.disclosure.TextDiff;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reviewing, on a telephone if need be: what it is, what was found in it, what changed; pass or return. */
@Controller
class ReviewController {
    private final Reviewing reviewing;
    private final Items items;
    private final ItemViews views;

    ReviewController(Reviewing reviewing, Items items, ItemViews views) {
        this.reviewing = reviewing;
        this.items = items;
        this.views = views;
    }

    /** As typed. */
    record DecisionForm(
            @Nullable String lock, @Nullable String decision, @Nullable String basis, @Nullable String remark) {
        private static final int LONGEST_BASIS = 300;
        private static final int LONGEST_REMARK = 1000;

        boolean passes() {
            return "passed".equals(decision);
        }

        String plainBasis() {
            return basis == null ? "" : basis.strip();
        }

        String plainRemark() {
            return remark == null ? "" : remark.strip();
        }

        int lockNumber() {
            return DraftForm.number(String.valueOf(lock)).map(Long::intValue).orElse(-1);
        }

        void check(Errors errors) {
            if (!passes() && !"returned".equals(decision)) {
                errors.reject("disclosure.error.no-decision");
            }
            if (passes() && plainBasis().isEmpty()) {
                errors.rejectValue("basis", "disclosure.error.basis.empty");
            }
            if ("returned".equals(decision) && plainRemark().isEmpty()) {
                errors.rejectValue("remark", "disclosure.error.remark.empty");
            }
            tooLong(errors, "basis", plainBasis(), LONGEST_BASIS);
            tooLong(errors, "remark", plainRemark(), LONGEST_REMARK);
        }

        private static void tooLong(Errors errors, String field, String value, int longest) {
            if (value.length() > longest) {
                errors.rejectValue(field, "disclosure.error.too-long", new Object[] {longest, value.length()}, null);
            }
        }
    }

    @GetMapping("/staff/items/{id}/secrecy-review")
    @Requires(Permission.REVIEW_SECRECY)
    String reviewForSecrecy(Staff staff, @PathVariable long id, Model model) {
        return show(staff, id, ReviewStage.Kind.SECRECY, model);
    }

    @PostMapping("/staff/items/{id}/secrecy-review")
    @Requires(Permission.REVIEW_SECRECY)
    String decideOnSecrecy(
            Staff staff,
            @PathVariable long id,
            @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes then) {
        return decide(staff, id, ReviewStage.Kind.SECRECY, form, errors, model, then);
    }

    @GetMapping("/staff/items/{id}/approval")
    @Requires(Permission.APPROVE_ITEMS)
    String reviewForApproval(Staff staff, @PathVariable long id, Model model) {
        return show(staff, id, ReviewStage.Kind.LEADER, model);
    }

    @PostMapping("/staff/items/{id}/approval")
    @Requires(Permission.APPROVE_ITEMS)
    String approve(
            Staff staff,
            @PathVariable long id,
            @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes then) {
        return decide(staff, id, ReviewStage.Kind.LEADER, form, errors, model, then);
    }

    private String show(Staff staff, long id, ReviewStage.Kind kind, Model model) {
        var view = views.of(staff, new ItemId(id));
        return waitsFor(view, kind) && view.canReview() ? page(view, model) : "redirect:" + view.address();
    }

    private String decide(
            Staff staff,
            long id,
            ReviewStage.Kind kind,
            DecisionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes then) {
        var view = views.forStep(staff, new ItemId(id), kind == ReviewStage.Kind.SECRECY ? Permission.REVIEW_SECRECY : Permission.APPROVE_ITEMS);
        form.check(errors);
        if (form.passes()) {
            FoundPlace.objectionToPassing(view.findings()).ifPresent(objection -> errors.reject(objection.messageKey()));
        }
        if (errors.hasErrors() && waitsFor(view, kind)) {
            return page(view, model);
        }
        if (!waitsFor(view, kind) || errors.hasErrors()) {
            then.addFlashAttribute("problem", "disclosure.objection.not-in-review");
            return "redirect:" + view.address();
        }
        var remark = form.plainRemark().isEmpty() ? null : form.plainRemark();
        if (form.passes()) {
            var published = reviewing.pass(staff, view.item().id(), form.lockNumber(), form.plainBasis(), remark);
            then.addFlashAttribute("done", published ? "disclosure.done.published" : "disclosure.done.passed");
        } else {
            reviewing.giveBack(staff, view.item().id(), form.lockNumber(), form.plainRemark());
            then.addFlashAttribute("done", "disclosure.done.returned");
        }
        return "redirect:" + view.address();
    }

    private String page(ItemView view, Model model) {
        var publicText = view.item().revision() == null ? null : items.text(view.item(), view.item().version()).orElse(null);
        model.addAttribute("view", view);
        model.addAttribute("changes", publicText == null ? null : TextDiff.between(publicText.body(), view.text().body()));
        return "disclosure/review";
    }

    private static boolean waitsFor(ItemView view, ReviewStage.Kind kind) {
        return view.waitingStage().filter(stage -> stage.kind() == kind).isPresent();
    }
}
