package org.gongkai.request;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.authority.Authorities;
import org.gongkai.calendar.Calendars;
import org.gongkai.mail.Mail;
import org.gongkai.mail.MailAddress;
import org.gongkai.mail.Outbox;
import org.gongkai.mail.Purpose;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Tells applicants who gave an address that there is something for them, and nothing else: a mail is read by whoever reads
 * the mailbox. What it is they see with their receipt code.
 */
@Component
class ApplicantNotices {
    private final Outbox outbox;
    private final CaseStore cases;
    private final LetterStore letters;
    private final Authorities authorities;
    private final Calendars calendars;
    private final MessageSource messages;
    private final String baseUrl;

    ApplicantNotices(
            Outbox outbox,
            CaseStore cases,
            LetterStore letters,
            Authorities authorities,
            Calendars calendars,
            MessageSource messages,
            @Value("${gongkai.base-url:}") String baseUrl) {
        this.outbox = outbox;
        this.cases = cases;
        this.letters = letters;
        this.authorities = authorities;
        this.calendars = calendars;
        this.messages = messages;
        this.baseUrl = baseUrl;
    }

    /** In the transaction that added the last entry: if it changed the state, or a letter to the applicant tells of it. */
    void tell(CaseFile before, CaseFile after) {
        if (hasMoved(before, after) || hasLetter(after)) {
            Optional.ofNullable(cases.applicant(after.id()).email()).flatMap(MailAddress::of).ifPresent(to -> put(after, to));
        }
    }

    private void put(CaseFile file, MailAddress to) {
        var body = authorities.byId(file.authority());
        var link = baseUrl + "/service/track";
        outbox.put(
                file.authority(),
                new Mail(
                        Purpose.NOTICE,
                        to,
                        words("request.notice.subject", Locale.SIMPLIFIED_CHINESE, body.name()),
                        words("request.notice.text", Locale.SIMPLIFIED_CHINESE, body.name(), link)
                                + "\n\n"
                                + words("request.notice.text", Locale.ENGLISH, body.nameEn(), link)),
                "request/" + file.id());
    }

    private boolean hasMoved(CaseFile before, CaseFile after) {
        var day = after.entries().getLast().at().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
        return RequestCase.of(before.events(), calendars.now(), day).state() != RequestCase.of(after.events(), calendars.now(), day).state();
    }

    private boolean hasLetter(CaseFile file) {
        List<Letter> made = letters.letters(file.id());
        return made.stream().anyMatch(it -> it.position() == file.position() && it.kind().isForApplicant());
    }

    private String words(String key, Locale locale, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, locale));
    }
}
