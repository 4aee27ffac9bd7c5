package org.gongkai.disclosure.web;

import org.gongkai.access.Permission;
import org.gongkai.access.Requires;
import org.gongkai.access.Staff;
import org.gongkai.disclosure.ReviewChains;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The body's own review chain: the leaders' stages after the review for secrecy, which stands fast. */
@Controller
@RequestMapping("/staff/review-chain")
@Requires(Permission.SET_REVIEW_CHAIN)
class ReviewChainController {
    private final ReviewChains chains;

    ReviewChainController(ReviewChains chains) {
        this.chains = chains;
    }

    @GetMapping
    String show(Staff staff, Model model) {
        var form = ChainForm.of(chains.of(staff.authority()));
        model.addAttribute("form", form);
        return page(staff, form, model);
    }

    @PostMapping
    String change(
            Staff staff, @ModelAttribute("form") ChainForm form, BindingResult errors, Model model, RedirectAttributes then) {
        var leaders = form.leaders(errors);
        if (!errors.hasErrors() && !chains.change(staff, staff.authority(), form.editionNumber(), leaders)) {
            errors.reject("disclosure.error.chain.meanwhile");
        }
        if (errors.hasErrors()) {
            return page(staff, form, model);
        }
        then.addFlashAttribute("done", "disclosure.done.chain");
        return "redirect:/staff/review-chain";
    }

    private String page(Staff staff, ChainForm form, Model model) {
        model.addAttribute("chain", chains.of(staff.authority()));
        model.addAttribute("rows", form.rows());
        return "disclosure/review-chain";
    }
}
