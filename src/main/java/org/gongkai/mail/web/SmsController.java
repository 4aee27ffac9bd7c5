package org.gongkai.mail.web;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.gongkai.access.Permission;
import org.gongkai.access.Requires;
import org.gongkai.access.Staff;
import org.gongkai.authority.Authorities;
import org.gongkai.mail.MailFailed;
import org.gongkai.mail.PhoneNumber;
import org.gongkai.mail.SmsGateway;
import org.gongkai.mail.SmsGateways;
import org.gongkai.mail.sms.Gateway;
import org.gongkai.page.Option;
import org.gongkai.page.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The own body's gateway for text messages, and a trial of it. */
@Controller
@RequestMapping("/staff/sms")
@Requires(Permission.MANAGE_AUTHORITY)
class SmsController {
    /** Of a gateway's answer; enough to see what it complains of. */
    private static final int SHOWN = 300;

    private final SmsGateways gateways;
    private final Authorities authorities;
    private final Duration patience;

    SmsController(SmsGateways gateways, Authorities authorities, @Value("${gongkai.sms-patience:PT20S}") Duration patience) {
        this.gateways = gateways;
        this.authorities = authorities;
        this.patience = patience;
    }

    @GetMapping
    String form(Staff staff, Model model, Texts t) {
        model.addAttribute("form", gateways.of(staff.authority()).map(SmsForm::of).orElseGet(SmsForm::empty));
        return show(staff, List.of(), model, t);
    }

    @PostMapping
    String keep(
            Staff staff,
            @Validated @ModelAttribute("form") SmsForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String step,
            Model model,
            Texts t,
            RedirectAttributes after) {
        var tried = step.equals("try");
        if (step.equals("remove")) {
            gateways.remove(staff);
            after.addFlashAttribute("done", "mail.sms.removed");
            return "redirect:/staff/sms";
        }
        var present = gateways.of(staff.authority()).map(SmsGateway::key).orElse("");
        form.check(errors, present, tried);
        if (errors.hasErrors()) {
            return show(staff, List.of(), model, t);
        }
        var gateway = form.gateway(staff.authority(), present);
        if (tried) {
            return show(staff, List.of(tryOut(gateway, PhoneNumber.of(SmsForm.clean(form.trial())).orElseThrow(), t)), model, t);
        }
        gateways.change(staff, gateway);
        after.addFlashAttribute("done", "mail.sms.kept");
        return "redirect:/staff/sms";
    }

    private String show(Staff staff, List<Tried> tried, Model model, Texts t) {
        model.addAttribute("tried", tried);
        var present = gateways.of(staff.authority());
        model.addAttribute("hasGateway", present.isPresent());
        model.addAttribute("hasKey", present.filter(it -> !it.key().isEmpty()).isPresent());
        model.addAttribute("formats", Arrays.stream(SmsGateway.Format.values())
                .map(it -> new Option(it.code(), t.get("mail.sms.format." + it.code())))
                .toList());
        return "mail/sms";
    }

    /** Sends one message with the settings as they are typed; nothing is kept. */
    private Tried tryOut(SmsGateway gateway, PhoneNumber to, Texts t) {
        try {
            var words = t.get("mail.sms.trial.text", authorities.byId(gateway.authority()).name());
            var answer = new Gateway(gateway, patience).send(UUID.randomUUID().toString(), to, words);
            var said = answer.text().strip();
            return new Tried(
                    answer.taken(),
                    t.get(answer.taken() ? "mail.sms.tried" : "mail.sms.tried.not", Integer.toString(answer.status()), said.substring(0, Math.min(SHOWN, said.length()))));
        } catch (MailFailed failed) {
            return new Tried(false, t.get(failed.trouble().messageKey()));
        }
    }
}
