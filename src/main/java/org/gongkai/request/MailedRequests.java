package org.gongkai.request;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.access.Permission;
import org.gongkai.access.Staff;
import org.gongkai.audit.AuditLog;
import org.gongkai.document.FileRefused;
import org.gongkai.mail.Inbox;
import org.gongkai.mail.Inbox.Opened;
import org.gongkai.mail.IncomingMail;
import org.gongkai.request.CaseEvent.Received;
import org.gongkai.request.Requests.Paper;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Requests that came by e-mail: a message of the inbox becomes a case once, with its text and its files among the case's papers. */
@Component
public class MailedRequests {
    private final Inbox inbox;
    private final Requests requests;
    private final Letters letters;
    private final LetterStore papers;
    private final AuditLog audit;
    private final Clock clock;

    MailedRequests(Inbox inbox, Requests requests, Letters letters, LetterStore papers, AuditLog audit, Clock clock) {
        this.inbox = inbox;
        this.requests = requests;
        this.letters = letters;
        this.papers = papers;
        this.audit = audit;
        this.clock = clock;
    }

    /** A message that lies unopened, to begin the form with. */
    @Transactional
    public Optional<Opened> unopened(Staff staff, long mail) {
        return inbox.open(staff, mail).filter(it -> it.mail().state() == IncomingMail.State.UNOPENED);
    }

    /**
     * Registers the request that a message is. A file of it that may not be kept stays in the message, which stays with the case.
     *
     * @return the case; empty if somebody has registered the message or set it aside meanwhile
     */
    @Transactional
    public Optional<CaseId> register(Staff staff, long mail, Applicant applicant, Asked asked, Received received) {
        var taken = inbox.takeUp(staff, mail);
        return taken.map(opened -> {
            var id = requests.register(staff, applicant, asked, received);
            var file = requests.find(staff, id).orElseThrow();
            for (var paper : papersOf(opened)) {
                try {
                    letters.keep(file, List.of(paper), staff.actor(), clock.instant());
                } catch (FileRefused refused) {
                    audit.record(staff.actor(), "paper-not-kept", subject(id), file.authority().value(), refused.reason().name());
                }
            }
            inbox.registered(staff, opened.mail(), subject(id));
            return id;
        });
    }

    /** Papers that came with the request or were added to its case, those that a letter encloses aside. Empty for whom the case is not open to. */
    @Transactional(readOnly = true)
    public List<CasePaper> papers(Staff staff, CaseFile file) {
        staff.mustBeAllowed(Permission.READ_REQUESTS, file.authority());
        return file.assignment().isOpenTo(staff) ? papers.loosePapers(file.id()) : List.of();
    }

    /** The message that the case was registered from, as it came; the look is logged. Empty without one, and for whom the case is not open to. */
    @Transactional
    public Optional<byte[]> original(Staff staff, CaseFile file) {
        staff.mustBeAllowed(Permission.READ_REQUESTS, file.authority());
        return file.assignment().isOpenTo(staff) ? inbox.original(staff, file.authority(), subject(file.id())) : Optional.empty();
    }

    /** Whether there is such a message that the reader may have. */
    @Transactional(readOnly = true)
    public boolean cameByMail(Staff staff, CaseFile file) {
        return file.assignment().isOpenTo(staff) && inbox.isFromMail(file.authority(), subject(file.id()));
    }

    private static List<Paper> papersOf(Opened opened) {
        var kept = new ArrayList<Paper>();
        var text = "电子邮件\n主题：%s\n\n%s\n".formatted(opened.content().subject(), opened.content().text());
        kept.add(new Paper("来信.txt", new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8))));
        opened.content().attachments().forEach(it -> kept.add(new Paper(it.name(), new ByteArrayResource(it.content()))));
        return kept;
    }

    private static String subject(CaseId id) {
        return "request/" + id;
    }
}
