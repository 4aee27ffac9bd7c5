package org.gongkai.request.web;

import org.gongkai.access.Permission;
import org.gongkai.access.Requires;
import org.gongkai.access.Staff;
import org.gongkai.request.CaseEvent.Received;
import org.gongkai.request.Channel;
import org.gongkai.request.Edition;
import org.gongkai.request.Requests;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Registers a request that came over the counter, spoken, by letter, fax, e-mail or otherwise. */
@Controller
@RequestMapping("/staff/requests/new")
@Requires(Permission.HANDLE_REQUESTS)
class RegisterController {
    private final Requests requests;

    RegisterController(Requests requests) {
        this.requests = requests;
    }

    @GetMapping
    String form(Model model) {
        model.addAttribute("form", RequestForm.forStaff(requests.today()));
        return "request/register";
    }

    @PostMapping
    String register(@ModelAttribute("form") RequestForm form, BindingResult errors, Staff staff) {
        form.checkForStaff(errors, requests.today());
        if (errors.hasErrors()) {
            return "request/register";
        }
        var typed = new Typed(errors);
        var on = typed.day("on", form.on()).orElseThrow();
        var confirmed = typed.day("confirmedOn", form.confirmedOn()).orElse(null);
        var channel = Channel.of(form.channel()).orElseThrow();
        var received = new Received(on, channel, isConfirmed(channel) ? confirmed : null, form.applicantKind());
        var id = requests.register(staff, form.applicant(), form.asked(), received);
        return "redirect:/staff/requests/" + id;
    }

    /** Whether the day of receipt is that of a confirmation (art. 31). */
    private static boolean isConfirmed(Channel channel) {
        return !channel.isReceivedAtOnce(Edition.OF_2019);
    }
}
