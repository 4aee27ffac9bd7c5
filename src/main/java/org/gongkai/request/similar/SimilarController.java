package org.gongkai.request.similar;

import org.gongkai.access.Permission;
import org.gongkai.access.Requires;
import org.gongkai.access.Staff;
import org.gongkai.mail.SmsGateways;
import org.gongkai.page.Texts;
import org.gongkai.request.Matter;
import org.gongkai.request.web.RequestForm;
import org.gongkai.request.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A look at similar cases in the middle of registering one: nothing is registered, and nothing that was typed is lost. */
@Controller
class SimilarController {
    private final SimilarCases similar;
    private final SimilarViews views;
    private final SmsGateways gateways;

    SimilarController(SimilarCases similar, SimilarViews views, SmsGateways gateways) {
        this.similar = similar;
        this.views = views;
        this.gateways = gateways;
    }

    /** As the form for registering has it. */
    @ModelAttribute("bySms")
    boolean isToldBySms(Staff staff) {
        return gateways.isOffered(staff.authority());
    }

    @PostMapping("/staff/requests/new/similar")
    @Requires(Permission.HANDLE_REQUESTS)
    String look(
            @ModelAttribute("form") RequestForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String mail,
            Staff staff,
            Model model,
            Texts t) {
        model.addAttribute("mail", mail);
        if (form.subject().isEmpty()) {
            errors.rejectValue("subject", "request.error.subject.missing");
            return "request/register";
        }
        var found = similar.toNew(staff, form.identity(), new Matter(form.subject(), form.description()), form.documentNumber());
        var published = views.published(staff.authority(), form.subject(), Typed.orNull(form.documentNumber()));
        model.addAttribute("similar", new SimilarView(views.lines(found, t), published));
        return "request/register";
    }
}
