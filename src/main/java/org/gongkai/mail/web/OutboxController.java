package org.gongkai.mail.web;

import java.util.List;
import java.util.Optional;
import org.gongkai.access.Permission;
import org.gongkai.access.Requires;
import org.gongkai.access.Staff;
import org.gongkai.mail.MailAccounts;
import org.gongkai.mail.Outbox;
import org.gongkai.mail.OutgoingMail;
import org.gongkai.mail.OutgoingMail.State;
import org.gongkai.mail.SmsGateways;
import org.gongkai.mail.Way;
import org.gongkai.page.Moments;
import org.gongkai.page.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** What the program sent and what it could not send. */
@Controller
@RequestMapping("/staff/outbox")
@Requires(Permission.HANDLE_REQUESTS)
class OutboxController {
    private final Outbox outbox;
    private final MailAccounts accounts;
    private final SmsGateways gateways;

    OutboxController(Outbox outbox, MailAccounts accounts, SmsGateways gateways) {
        this.outbox = outbox;
        this.accounts = accounts;
        this.gateways = gateways;
    }

    @GetMapping
    String list(Staff staff, Model model, Texts t) {
        var hasServer = accounts.of(staff.authority()).filter(it -> it.outgoing() != null).isPresent();
        var hasGateway = gateways.isOffered(staff.authority());
        List<OutboxLine> lines = outbox.list(staff).stream().map(it -> line(it, it.way() == Way.SMS ? hasGateway : hasServer, t)).toList();
        model.addAttribute("lines", lines);
        model.addAttribute("noServer", !hasServer);
        return "mail/outbox";
    }

    @PostMapping("/{id}/again")
    String tryAgain(@PathVariable long id, Staff staff) {
        if (!outbox.tryAgain(staff, id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/staff/outbox";
    }

    private static OutboxLine line(OutgoingMail mail, boolean hasServer, Texts t) {
        var why = Optional.ofNullable(mail.trouble()).map(it -> t.get("mail.because", t.get(it.messageKey()))).orElse("");
        var state = mail.state() == State.WAITING && !hasServer
                ? t.get("mail.sent.no-server." + mail.way().code())
                : mail.state() == State.SENT && mail.sentAt() != null
                        ? t.get("mail.sent.sent", Moments.of(mail.sentAt()))
                        : t.get("mail.sent." + mail.state().code()) + why;
        var classes = switch (mail.state()) {
            case SENT -> "ok";
            case WAITING -> "soon";
            case GIVEN_UP, BOUNCED -> "late";
        };
        return new OutboxLine(mail.id(), mail.subject(), t.get("mail.way." + mail.way().code(), t.get("mail.purpose." + mail.purpose().code())), Moments.of(mail.madeAt()), state, classes, mail.mayBeSentAgain());
    }
}
