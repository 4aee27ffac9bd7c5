package org.gongkai.request;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.access.AuthorityId;
import org.gongkai.access.ReceiptCode;
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
 * Tells people by mail or text message that there is something for them, and nothing else: it is read by whoever reads the mailbox or
 * holds the telephone. What it is they see with their receipt code.
 */
@Component
public class ApplicantNotices {
    private static final int TAIL = 4;

    private final Outbox outbox;
    private final SmsGateways gateways;
    private final CaseStore cases;
    private final LetterStore letters;
    private final Authorities authorities;
    private final Calendars calendars;
    private final MessageSource messages;
    private final String address;

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
        this.address = baseUrl + "/service/track";
    }

    /**
     * What somebody is to be told of.
     *
     * @param record as the outbox knows it, {@code request/17}: when that is erased, so is the message
     * @param words  what the keys of its messages begin with
     */
    public record News(AuthorityId authority, ReceiptCode code, String record, String words) {}

    /** In the transaction that added the last entry: if it changed the state, or a letter to the applicant tells of it. */
    void tell(CaseFile before, CaseFile after) {
        if (hasMoved(before, after) || hasLetter(after)) {
            tell(cases.applicant(after.id()), new News(after.authority(), after.code(), "request/" + after.id(), "request.notice"));
        }
    }

    /** In the transaction of what there is to tell. Whoever gave neither an address nor, where it is of use, a mobile's number is told by letter alone. */
    public void tell(Applicant applicant, News news) {
        textTo(applicant, news.authority())
                .ifPresentOrElse(
                        to -> text(news, to),
                        () -> Optional.ofNullable(applicant.email()).flatMap(MailAddress::of).ifPresent(to -> put(news, to)));
    }

    /** The number of whoever chose it, unless their body has no gateway any more: then they are told by mail, if they gave an address. */
    private Optional<PhoneNumber> textTo(Applicant applicant, AuthorityId authority) {
        return applicant.told() == NoticeWay.SMS && gateways.isOffered(authority)
                ? Optional.ofNullable(applicant.phone()).flatMap(PhoneNumber::of)
                : Optional.empty();
    }

    private void text(News news, PhoneNumber to) {
        var body = authorities.byId(news.authority()).name();
        var code = news.code().value();
        outbox.put(
                news.authority(),
                new TextMessage(
                        Purpose.NOTICE,
                        to,
                        words(news, ".subject", Locale.SIMPLIFIED_CHINESE, body),
                        words(news, ".sms", Locale.SIMPLIFIED_CHINESE, body, code.substring(code.length() - TAIL), address)),
                news.record());
    }

    private void put(News news, MailAddress to) {
        var body = authorities.byId(news.authority());
        outbox.put(
                news.authority(),
                new Mail(
                        Purpose.NOTICE,
                        to,
                        words(news, ".subject", Locale.SIMPLIFIED_CHINESE, body.name()),
                        words(news, ".text", Locale.SIMPLIFIED_CHINESE, body.name(), address)
                                + "\n\n"
                                + words(news, ".text", Locale.ENGLISH, body.nameEn(), address)),
                news.record());
    }

    private boolean hasMoved(CaseFile before, CaseFile after) {
        var day = after.entries().getLast().at().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
        return RequestCase.of(before.events(), calendars.now(), day).state() != RequestCase.of(after.events(), calendars.now(), day).state();
    }

    private boolean hasLetter(CaseFile file) {
        List<Letter> made = letters.letters(file.id());
        return made.stream().anyMatch(it -> it.position() == file.position() && it.kind().isForApplicant());
    }

    private String words(News news, String key, Locale locale, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(news.words() + key, arguments, locale));
    }
}
