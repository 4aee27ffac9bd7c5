package org.gongkai.mail.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.gongkai.access.Permission;
import org.gongkai.access.Requires;
import org.gongkai.access.Staff;
import org.gongkai.mail.Inbox;
import org.gongkai.mail.Inbox.Opened;
import org.gongkai.mail.IncomingMail;
import org.gongkai.mail.IncomingMail.Reason;
import org.gongkai.mail.IncomingMail.State;
import org.gongkai.mail.Sorting;
import org.gongkai.page.Link;
import org.gongkai.page.Moments;
import org.gongkai.page.Option;
import org.gongkai.page.Texts;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What lies unopened, what was registered and what was set aside. */
@Controller
@RequestMapping("/staff/inbox")
@Requires(Permission.HANDLE_REQUESTS)
class InboxController {
    private static final int SIZE = 30;

    private final Inbox inbox;

    InboxController(Inbox inbox) {
        this.inbox = inbox;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "1") int page, Staff staff, Model model, Texts t) {
        var chosen = State.of(state);
        var at = Math.clamp(page, 1, 100_000);
        var count = inbox.count(staff, chosen);
        model.addAttribute(
                "view",
                new InboxView(
                        t.get("mail.state." + chosen.code()),
                        Arrays.stream(State.values())
                                .map(it -> new Link(t.get("mail.state." + it.code()), "/staff/inbox?state=" + it.code(), it == chosen))
                                .toList(),
                        problems(staff, t),
                        lastRead(staff, t),
                        inbox.list(staff, chosen, at, SIZE).stream().map(it -> line(it, t)).toList(),
                        at > 1 ? "/staff/inbox?state=%s&page=%d".formatted(chosen.code(), at - 1) : "",
                        at * SIZE < count ? "/staff/inbox?state=%s&page=%d".formatted(chosen.code(), at + 1) : ""));
        return "mail/inbox";
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, Staff staff, Model model, Texts t) {
        return show(read(staff, id), "", model, t);
    }

    /** The message itself, to save; never shown inside our pages. */
    @GetMapping("/{id}/message.eml")
    ResponseEntity<byte[]> original(@PathVariable long id, Staff staff) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename("message-%d.eml".formatted(id), StandardCharsets.UTF_8).build().toString())
                .body(read(staff, id).raw());
    }

    @PostMapping("/{id}/aside")
    String setAside(@PathVariable long id, @RequestParam(defaultValue = "") String reason, Staff staff, Model model, Texts t) {
        var opened = read(staff, id);
        var chosen = Arrays.stream(Reason.values()).filter(it -> it.code().equals(reason)).findFirst();
        if (chosen.isEmpty()) {
            return show(opened, t.get("mail.aside.missing"), model, t);
        }
        if (!inbox.setAside(staff, id, chosen.get())) {
            return show(read(staff, id), t.get("mail.meanwhile"), model, t);
        }
        return "redirect:/staff/inbox";
    }

    @PostMapping("/{id}/back")
    String takeBack(@PathVariable long id, Staff staff, Model model, Texts t) {
        return inbox.takeBack(staff, id) ? "redirect:/staff/inbox/" + id : show(read(staff, id), t.get("mail.meanwhile"), model, t);
    }

    private Opened read(Staff staff, long id) {
        return inbox.open(staff, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String show(Opened opened, String error, Model model, Texts t) {
        var mail = opened.mail();
        model.addAttribute("error", error);
        model.addAttribute(
                "view",
                new MessageView(
                        mail.id(),
                        subject(mail, t),
                        from(mail, t),
                        Moments.of(mail.arrived()),
                        notes(opened, t),
                        opened.content().text().lines().toList(),
                        opened.content().attachments().stream().map(it -> new MessageView.File(it.name(), size(it.bytes()))).toList(),
                        mail.state() == State.UNOPENED,
                        mail.state() == State.SET_ASIDE,
                        outcome(mail, t),
                        Arrays.stream(Reason.values()).map(it -> new Option(it.code(), t.get("mail.reason." + it.code()))).toList()));
        return "mail/message";
    }

    private static List<String> notes(Opened opened, Texts t) {
        var notes = new ArrayList<String>();
        if (!opened.mail().whole()) {
            notes.add(t.get("mail.note.too-large"));
        }
        if (opened.content().cut()) {
            notes.add(t.get("mail.note.cut"));
        }
        if (opened.mail().sorting() == Sorting.LIST) {
            notes.add(t.get("mail.note.list"));
        }
        return notes;
    }

    private List<String> problems(Staff staff, Texts t) {
        var readings = inbox.readings(staff);
        if (readings.isEmpty()) {
            return List.of(t.get("mail.no-mailbox"));
        }
        return readings.stream()
                .map(Inbox.Reading::trouble)
                .filter(Objects::nonNull)
                .map(it -> t.get("mail.not-read", t.get(it.messageKey())))
                .toList();
    }

    private String lastRead(Staff staff, Texts t) {
        return inbox.readings(staff).stream()
                .map(Inbox.Reading::at)
                .filter(Objects::nonNull)
                .map(it -> t.get("mail.read-at", Moments.of(it)))
                .findFirst()
                .orElse("");
    }

    private static InboxView.Line line(IncomingMail mail, Texts t) {
        var files = mail.attachments() == 0 ? "" : t.get("mail.files", mail.attachments());
        var arrived = Moments.of(mail.arrived());
        if (mail.state() == State.ERASED) {
            return new InboxView.Line("", t.get("mail.erased"), "", arrived, files, outcome(mail, t));
        }
        return mail.became() == null
                ? new InboxView.Line("/staff/inbox/" + mail.id(), subject(mail, t), from(mail, t), arrived, files, outcome(mail, t))
                : new InboxView.Line("/staff/" + mail.became().replaceFirst("^request/", "requests/"), t.get("mail.to-case"), "", arrived, files, outcome(mail, t));
    }

    private static String outcome(IncomingMail mail, Texts t) {
        return switch (mail.state()) {
            case UNOPENED -> "";
            case REGISTERED -> t.get("mail.state.registered");
            case SET_ASIDE, ERASED -> mail.reason() == null ? t.get("mail.state.set-aside") : t.get("mail.reason." + mail.reason().code());
        };
    }

    private static String subject(IncomingMail mail, Texts t) {
        return mail.subject().isEmpty() ? t.get("mail.no-subject") : mail.subject();
    }

    private static String from(IncomingMail mail, Texts t) {
        if (mail.from().isEmpty()) {
            return t.get("mail.no-sender");
        }
        return mail.fromName().isEmpty() ? mail.from() : mail.fromName() + " <" + mail.from() + ">";
    }

    private static String size(int bytes) {
        return bytes < 1024 * 1024 ? Math.max(1, bytes / 1024) + " KB" : "%.1f MB".formatted(bytes / 1024.0 / 1024.0);
    }
}
