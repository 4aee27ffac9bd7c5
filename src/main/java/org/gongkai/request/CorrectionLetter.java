package org.gongkai.request;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.access.AuthorityId;
import org.gongkai.authority.Authorities;
import org.gongkai.calendar.Calendars;
import org.gongkai.document.ChineseDay;
import org.gongkai.document.FileId;
import org.gongkai.document.Files;
import org.gongkai.document.LetterDocx;
import org.gongkai.document.LetterPdf;
import org.gongkai.document.LetterText;
import org.gongkai.request.law.Citation;
import org.gongkai.request.law.CorrectionResult;
import org.gongkai.request.law.LetterKind;
import org.gongkai.request.law.Remedies;
import org.gongkai.request.law.RemedyNotice;
import org.gongkai.screening.Gate;
import org.gongkai.screening.Leaving;
import org.gongkai.screening.Release;
import org.gongkai.screening.SecrecyReview;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells somebody what became of their demand to correct a record (art. 41): a letter of no case, in the same series of numbers. */
@Component
public class CorrectionLetter {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final LetterStore numbers;
    private final Authorities authorities;
    private final Calendars calendars;
    private final Files files;
    private final Gate gate;
    private final Clock clock;

    CorrectionLetter(LetterStore numbers, Authorities authorities, Calendars calendars, Files files, Gate gate, Clock clock) {
        this.numbers = numbers;
        this.authorities = authorities;
        this.calendars = calendars;
        this.files = files;
        this.gate = gate;
        this.clock = clock;
    }

    /**
     * What the letter says.
     *
     * @param subject   the demand's record, {@code own-data/7}
     * @param number    the letter's own
     * @param registered number of the demand
     * @param competent the body that may correct it; empty where it is this one
     * @param detail    in the officer's words; empty where nothing is to be added
     */
    public record Told(
            String subject,
            AuthorityId authority,
            String number,
            Applicant applicant,
            String registered,
            LocalDate receivedOn,
            String record,
            CorrectionResult result,
            String competent,
            String detail) {}

    /** The next number of a body's letters; without gaps, so the caller's transaction makes the letter. */
    public String nextNumber(AuthorityId authority) {
        var body = authorities.byId(authority);
        return "%s%s〔%d〕%d号".formatted(body.codeOfLetters(), LetterKind.L25.numberWord(), today().getYear(), numbers.nextSerial(authority, today().getYear()));
    }

    /** @param draft the same words as DOCX, to edit; never sent */
    public record Made(FileId file, FileId draft) {}

    /**
     * A letter as it is sent.
     *
     * @param version from 1; each file that takes its place is the next
     * @param day     on which it was made
     */
    public record Sent(String subject, AuthorityId authority, int version, FileId file, LocalDate day) {
        private Leaving leaving() {
            return new Leaving(subject, authority, version, LetterKind.L25.title(), "", List.of(file), day);
        }
    }

    /** Makes the letter and lets it out. */
    public Made make(Told told, String by) {
        var body = authorities.byId(told.authority());
        var says = new HashMap<String, String>();
        says.put("facts", "本机关于%s收到%s提出的更正政府信息记录的要求（登记编号：%s）。".formatted(ChineseDay.of(told.receivedOn()), you(told.applicant()), told.registered()));
        says.put("record", told.record());
        says.put("article", new Citation("41").cited());
        says.put("correctedWords", told.result().words() + (told.competent().isEmpty() ? "" : "有权更正的行政机关：" + told.competent() + "。"));
        says.put("detail", told.detail());
        var remedies = told.result() == CorrectionResult.UNPROVEN
                ? List.of(RemedyNotice.words(Remedies.against(List.of(), today(), today(), calendars.now()), body, today()))
                : List.<String>of();
        var text = LetterWriter.write(LetterKind.L25, body, told.number(), told.applicant().name(), you(told.applicant()), today(), says, List.of(), remedies, List.of());
        var made = keep(LetterKind.L25, text, body.id());
        var sent = new Sent(told.subject(), body.id(), 1, made.file(), today());
        gate.release(sent.leaving(), new SecrecyReview(by, clock.instant(), "只告知本人其自身信息记录的更正结果"));
        return made;
    }

    /**
     * Lets out what an officer put in the place of the letter as it was made.
     *
     * @param letter  the next version
     * @param because why it may leave although something was found in it; null where nobody said
     * @throws org.gongkai.screening.Held if something in it must not leave and nobody said why it may, or somebody else replaced it first
     */
    public void replace(Sent letter, @Nullable String because, String by) {
        gate.release(letter.leaving(), new SecrecyReview(by, clock.instant(), because));
    }

    /** Makes the proof that a letter was served, to be signed or filed. */
    public Made prove(Sent letter, String number, String registered, Applicant applicant, Service service, String by) {
        var body = authorities.byId(letter.authority());
        var rows = service.rows(registered, LetterKind.L25.title(), number, applicant.name());
        var made = keep(LetterKind.L26, LetterWriter.write(LetterKind.L26, body, nextNumber(body.id()), null, you(applicant), today(), Map.of(), rows, List.of(), List.of()), body.id());
        var leaving = new Leaving(letter.subject() + "/proof", body.id(), 1, LetterKind.L26.title(), "", List.of(made.file()), today());
        gate.release(leaving, new SecrecyReview(by, clock.instant(), "只列明送达的文书和受送达人"));
        return made;
    }

    private Made keep(LetterKind kind, LetterText text, AuthorityId body) {
        var name = kind.title() + " " + text.number();
        var pdf = files.keep(new ByteArrayInputStream(LetterPdf.render(text)), name + ".pdf", body);
        var draft = files.keep(new ByteArrayInputStream(LetterDocx.write(text)), name + ".docx", body);
        return new Made(pdf.id(), draft.id());
    }

    /** What may be handed out of a letter; empty if exactly this was never let out. */
    public Optional<Release> released(Sent letter) {
        return gate.released(letter.leaving());
    }

    private static String you(Applicant applicant) {
        return applicant.document() == IdentityDocument.CREDIT_CODE ? "贵单位" : "您";
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CHINA);
    }
}
