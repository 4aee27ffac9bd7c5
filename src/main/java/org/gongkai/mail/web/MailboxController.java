package org.gongkai.mail.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gongkai.access.Permission;
import org.gongkai.access.Requires;
import org.gongkai.access.Staff;
import org.gongkai.mail.MailAccount;
import org.gongkai.mail.MailAccounts;
import org.gongkai.mail.MailFailed;
import org.gongkai.mail.MailServer;
import org.gongkai.mail.imap.RemoteMailbox;
import org.gongkai.mail.smtp.Smtp;
import org.gongkai.page.Option;
import org.gongkai.page.Texts;
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

/** The own body's mailbox: where it is, and whether it can be worked with. */
@Controller
@RequestMapping("/staff/mailbox")
@Requires(Permission.MANAGE_AUTHORITY)
class MailboxController {
    private final MailAccounts accounts;

    MailboxController(MailAccounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping
    String form(Staff staff, Model model, Texts t) {
        model.addAttribute("form", accounts.of(staff.authority()).map(MailboxForm::of).orElseGet(MailboxForm::empty));
        return show(staff, List.of(), model, t);
    }

    @PostMapping
    String keep(
            Staff staff,
            @Validated @ModelAttribute("form") MailboxForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String step,
            Model model,
            Texts t,
            RedirectAttributes after) {
        var present = accounts.of(staff.authority()).map(MailAccount::password).orElse("");
        form.check(errors, present);
        if (errors.hasErrors()) {
            return show(staff, List.of(), model, t);
        }
        var account = form.account(staff.authority(), present);
        if (step.equals("try")) {
            return show(staff, tryOut(account, t), model, t);
        }
        accounts.change(staff, account);
        after.addFlashAttribute("done", "mail.mailbox.kept");
        return "redirect:/staff/mailbox";
    }

    private String show(Staff staff, List<Tried> tried, Model model, Texts t) {
        model.addAttribute("tried", tried);
        model.addAttribute("hasPassword", accounts.of(staff.authority()).filter(it -> !it.password().isEmpty()).isPresent());
        model.addAttribute("securities", Arrays.stream(MailServer.Security.values())
                .map(it -> new Option(it.code(), t.get("mail.security." + it.code())))
                .toList());
        return "mail/mailbox";
    }

    /** Signs in on both sides and leaves again; nothing is read, sent or kept. */
    private static List<Tried> tryOut(MailAccount account, Texts t) {
        var tried = new ArrayList<Tried>();
        if (account.incoming() != null) {
            try (var _ = RemoteMailbox.open(account.incoming(), account.login(), account.password(), account.folder())) {
                tried.add(new Tried(true, t.get("mail.tried.incoming")));
            } catch (MailFailed failed) {
                tried.add(new Tried(false, t.get("mail.tried.incoming.not", t.get(failed.trouble().messageKey()))));
            }
        }
        if (account.outgoing() != null) {
            try {
                new Smtp(account.outgoing(), account.login(), account.password()).tryLogin();
                tried.add(new Tried(true, t.get("mail.tried.outgoing")));
            } catch (MailFailed failed) {
                tried.add(new Tried(false, t.get("mail.tried.outgoing.not", t.get(failed.trouble().messageKey()))));
            }
        }
        return tried.isEmpty() ? List.of(new Tried(false, t.get("mail.tried.nothing"))) : tried;
    }
}
