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
import org.gongkai.mail.PhoneNumber;
import org.gongkai.mail.Purpose;
import org.gongkai.mail.SmsGateways;
import org.gongkai.mail.TextMessage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Tells applicants by mail or text message that there is something for them, and nothing else: it is read by whoever reads the
 * mailbox or holds the telephone. What it is they see with their receipt code.
 */
@Component
class ApplicantNotices {
    private static final int TAIL = 4;

    private final Outbox outbox;
    private final SmsGateways gateways;
    private final CaseStore cases;
    private final LetterStore letters;
    private final Authorities authorities;
    private final Calendars calendars;
    private final MessageSource messages;
    private final String baseUrl;

    ApplicantNotices(
            Outbox outbox,
            SmsGateways gateways,
            CaseStore cases,
            LetterStore letters,
            Authorities authorities,
            Calendars calendars,
            MessageSource messages,
            @Value("${gongkai.base-url:}") String baseUrl) {
        this.outbox = outbox;
        this.gateways = gateways;
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
            var applicant = cases.applicant(after.id());
            textTo(applicant, after)
                    .ifPresentOrElse(
                            to -> text(after, to),
                            () -> Optional.ofNullable(applicant.email()).flatMap(MailAddress::of).ifPresent(to -> put(after, to)));
        }
    }

    /** The number of whoever chose it, unless their body has no gateway any more: then they are told by mail, if they gave an address. */
    private Optional<PhoneNumber> textTo(Applicant applicant, CaseFile file) {
        return applicant.told() == NoticeWay.SMS && gateways.isOffered(file.authority())
                ? Optional.ofNullable(applicant.phone()).flatMap(PhoneNumber::of)
                : Optional.empty();
    }

    private void text(CaseFile file, PhoneNumber to) {
        var body = authorities.byId(file.authority()).name();
        var code = file.code().value();
        outbox.put(
                file.authority(),
                new TextMessage(
                        Purpose.NOTICE,
                        to,
                        words("request.notice.subject", Locale.SIMPLIFIED_CHINESE, body),
                        words("request.notice.sms", Locale.SIMPLIFIED_CHINESE, body, code.substring(code.length() - TAIL), baseUrl + "/service/track")),
                "request/" + file.id());
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
