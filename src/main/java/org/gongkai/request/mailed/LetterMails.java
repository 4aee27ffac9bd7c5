package org.gongkai.request.mailed;

import java.util.Optional;
import org.gongkai.access.Permission;
import org.gongkai.access.Staff;
import org.gongkai.audit.AuditLog;
import org.gongkai.authority.Authorities;
import org.gongkai.mail.Mail;
import org.gongkai.mail.MailAddress;
import org.gongkai.mail.Outbox;
import org.gongkai.mail.Purpose;
import org.gongkai.request.CaseFile;
import org.gongkai.request.Letter;
import org.gongkai.request.Requests;
import org.gongkai.request.WantedWay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends letters of a case to its applicant by mail, where that was asked for: each once, as it was let out, with what it encloses. */
@Component
public class LetterMails {
    private final Requests requests;
    private final Outbox outbox;
    private final Authorities authorities;
    private final JdbcClient jdbc;
    private final AuditLog audit;

    LetterMails(Requests requests, Outbox outbox, Authorities authorities, JdbcClient jdbc, AuditLog audit) {
        this.requests = requests;
        this.outbox = outbox;
        this.authorities = authorities;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** What came of it. */
    public enum Answer {
        PUT,
        /** The case has no such letter to its applicant, or it was not asked for by mail. */
        UNKNOWN,
        NO_ADDRESS,
        /** Exactly this was never let out. */
        NOT_RELEASED,
        ALREADY
    }

    /** Whether this letter may go by mail at all. */
    static boolean isForMail(CaseFile file, Letter letter) {
        return letter.kind().isForApplicant() && file.asked().way() == WantedWay.EMAIL;
    }

    @Transactional(readOnly = true)
    boolean isPut(Letter letter) {
        return jdbc.sql("select exists (select from letter_mail where letter_id = :letter and version = :version)")
                .param("letter", letter.id())
                .param("version", letter.version())
                .query(Boolean.class)
                .single();
    }

    /**
     * Puts the case's letter with this id into the outbox; the look at the address is logged.
     *
     * @throws org.gongkai.access.Forbidden if somebody else works on the case
     */
    @Transactional
    public Answer put(Staff staff, CaseFile file, long id) {
        staff.mustBeAllowed(Permission.HANDLE_REQUESTS, file.authority());
        // Looked for among the letters of this case alone: another case's is unknown here.
        var letter = requests.letters(file).stream().filter(it -> it.id() == id && isForMail(file, it)).findFirst();
        if (letter.isEmpty()) {
            return Answer.UNKNOWN;
        }
        var to = Optional.ofNullable(requests.applicant(staff, file.id()).email()).flatMap(MailAddress::of);
        if (to.isEmpty()) {
            return Answer.NO_ADDRESS;
        }
        var release = requests.released(file, letter.get());
        if (release.isEmpty()) {
            return Answer.NOT_RELEASED;
        }
        if (isPut(letter.get())) {
            return Answer.ALREADY;
        }
        var body = authorities.byId(file.authority()).name();
        var mail = outbox.put(
                file.authority(),
                new Mail(
                        Purpose.LETTER,
                        to.get(),
                        "%s：%s".formatted(body, letter.get().kind().title()),
                        "您好！\n\n现将%s的《%s》（%s）发给您，见附件。\n\n本邮件由程序发出，请勿直接回复。\n".formatted(body, letter.get().kind().title(), letter.get().number()),
                        null,
                        release.get()),
                "request/" + file.id());
        jdbc.sql("insert into letter_mail (letter_id, version, request_id, mail_id) values (:letter, :version, :id, :mail)")
                .param("letter", letter.get().id())
                .param("version", letter.get().version())
                .param("id", file.id().value())
                .param("mail", mail)
                .update();
        audit.record(staff.actor(), "letter-mailed", "request/" + file.id(), file.authority().value(), "letter/" + letter.get().id());
        return Answer.PUT;
    }
}
