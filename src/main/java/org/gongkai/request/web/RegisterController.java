package org.gongkai.request.web;

import org.gongkai.access.Permission;
import org.gongkai.access.Requires;
import org.gongkai.access.Staff;
import org.gongkai.mail.SmsGateways;
import org.gongkai.request.CaseEvent.Received;
import org.gongkai.request.MailedRequests;
import org.gongkai.request.Requests;
import org.gongkai.request.law.Channel;
import org.gongkai.request.law.Edition;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Registers a request that came over the counter, spoken, by letter, fax, e-mail or otherwise. */
@Controller
@RequestMapping("/staff/requests/new")
@Requires(Permission.HANDLE_REQUESTS)
class RegisterController {
    private static final String MAIL = "mail";

    private final Requests requests;
    private final MailedRequests mailed;
    private final SmsGateways gateways;

    RegisterController(Requests requests, MailedRequests mailed, SmsGateways gateways) {
        this.requests = requests;
        this.mailed = mailed;
        this.gateways = gateways;
    }

    @ModelAttribute("bySms")
    boolean isToldBySms(Staff staff) {
        return gateways.isOffered(staff.authority());
    }

    @GetMapping
    String form(@RequestParam(required = false) @Nullable Long mail, Staff staff, Model model) {
        var opened = mail == null ? null : mailed.unopened(staff, mail).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("form", opened == null ? RequestForm.forStaff(requests.today()) : RequestForm.of(opened));
        model.addAttribute(MAIL, mail == null ? "" : mail.toString());
        return "request/register";
    }

    @PostMapping
    String register(@ModelAttribute("form") RequestForm form, BindingResult errors, @RequestParam(required = false) @Nullable Long mail, Staff staff, Model model) {
        model.addAttribute(MAIL, mail == null ? "" : mail.toString());
        form.checkForStaff(errors, requests.today());
        if (errors.hasErrors()) {
            return "request/register";
        }
        var typed = new Typed(errors);
        var on = typed.day("on", form.on()).orElseThrow();
        var confirmed = typed.day("confirmedOn", form.confirmedOn()).orElse(null);
        var channel = Channel.of(form.channel()).orElseThrow();
        var received = new Received(on, channel, isConfirmed(channel) ? confirmed : null, form.applicantKind());
        if (mail == null) {
            return "redirect:/staff/requests/" + requests.register(staff, form.applicant(), form.asked(), received);
        }
        var id = mailed.register(staff, mail, form.applicant(), form.asked(), received);
        if (id.isEmpty()) {
            errors.reject("mail.meanwhile");
        }
        return id.map(it -> "redirect:/staff/requests/" + it).orElse("request/register");
    }

    /** Whether the day of receipt is that of a confirmation (art. 31). */
    private static boolean isConfirmed(Channel channel) {
        return !channel.isReceivedAtOnce(Edition.OF_2019);
    }
}
