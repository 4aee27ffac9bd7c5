package org.gongkai.request;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.access.AuthorityId;
import org.gongkai.authority.Authorities;
import org.gongkai.authority.Authority;
import org.gongkai.calendar.Calendars;
import org.gongkai.document.Files;
import org.gongkai.document.LetterDocx;
import org.gongkai.document.LetterPdf;
import org.gongkai.request.CaseEvent.Decided;
import org.gongkai.request.Recorded.Happened;
import org.gongkai.request.Requests.Paper;
import org.gongkai.request.law.LetterKind;
import org.gongkai.request.law.Remedies;
import org.gongkai.request.law.RemedyNotice;
import org.gongkai.request.local.LocalLaw;
import org.gongkai.screening.Gate;
import org.gongkai.screening.Leaving;
import org.gongkai.screening.Release;
import org.gongkai.screening.SecrecyReview;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes a case's letters, as PDF to send and as DOCX to edit, and keeps them, in the transaction that records what they tell of. */
@Component
class Letters {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final LetterStore store;
    private final CaseStore cases;
    private final Files files;
    private final Gate gate;
    private final Authorities authorities;
    private final Calendars calendars;
    private final LocalLaw local;
    private final String baseUrl;

    Letters(
            LetterStore store,
            CaseStore cases,
            Files files,
            Gate gate,
            Authorities authorities,
            Calendars calendars,
            LocalLaw local,
            @Value("${gongkai.base-url:}") String baseUrl) {
        this.store = store;
        this.cases = cases;
        this.files = files;
        this.gate = gate;
        this.authorities = authorities;
        this.calendars = calendars;
        this.local = local;
        this.baseUrl = baseUrl;
    }

    /** The body that writes. */
    Authority body(CaseFile file) {
        return authorities.byId(file.authority());
    }

    List<Letter> of(CaseId id) {
        return store.letters(id);
    }

    /**
     * Makes the letter that tells of an entry, and the one to the applicant that goes with it.
     *
     * @param file   the case with that entry
     * @param papers files that go with it; they become papers of the case
     * @throws org.gongkai.document.FileRefused if one of them cannot be taken
     * @throws org.gongkai.screening.Held if something in it must not leave and nobody said why it may
     */
    void make(CaseFile file, Entry entry, LetterKind kind, RequestCase standing, List<Paper> papers, String by) {
        makeOne(file, entry, kind, standing, papers, by);
        kind.besides().ifPresent(beside -> makeOne(file, entry, beside, standing, List.of(), by));
    }

    private void makeOne(CaseFile file, Entry entry, LetterKind kind, RequestCase standing, List<Paper> papers, String by) {
        var body = body(file);
        var day = LocalDate.ofInstant(entry.at(), CHINA);
        var enclosures = keep(file, papers, by, entry.at());
        var number = "%s%s〔%d〕%d号"
                .formatted(body.codeOfLetters(), kind.numberWord(), day.getYear(), store.nextSerial(body.id(), day.getYear()));
        var facts = new LetterFacts(file, standing, store.letters(file.id()), calendars.now(), baseUrl + "/service/track", local.heldBy(body.id(), day));
        var served = kind == LetterKind.L26 ? facts.servedBy(entry) : null;
        var text = LetterWriter.write(
                kind,
                body,
                number,
                served == null ? addressee(kind, entry, file) : null,
                facts.you(),
                day,
                facts.about(entry),
                served == null ? List.of() : facts.service(entry, served, addressee(served.kind(), file.entry(served.position()).orElseThrow(), file)),
                kind.namesRemedies() || entry.what() instanceof Happened(Decided _) ? List.of(remedies(entry, day, body)) : List.of(),
                enclosures.stream().map(CasePaper::title).toList());
        var name = "%s %s".formatted(kind.title(), number);
        var pdf = files.keep(new ByteArrayInputStream(LetterPdf.render(text)), name + ".pdf", body.id());
        var draft = files.keep(new ByteArrayInputStream(LetterDocx.write(text)), name + ".docx", body.id());
        var id = store.add(file.id(), entry.position(), kind, number, pdf.id(), draft.id(), by, entry.at(), enclosures);
        var letter = new Letter(id, entry.position(), kind, number, pdf.id(), draft.id(), 1, entry.at(), enclosures);
        gate.release(leaving(letter, body.id()), review(kind, entry, by));
    }

    private String addressee(LetterKind kind, Entry entry, CaseFile file) {
        return kind.isForApplicant() ? cases.applicant(file.id()).name() : entry.words().getOrDefault("consulted", "");
    }

    /**
     * Takes the officer's own edited or sealed file in place of what is sent; what was there before stays with the case.
     *
     * @param because why it may leave all the same where the gate finds something; null where nobody said
     * @throws org.gongkai.document.FileRefused if it cannot be taken
     * @throws org.gongkai.screening.Held if something in it must not leave and nobody said why it may
     */
    void replace(CaseFile file, Letter letter, Paper paper, @Nullable String because, String by, Instant at) {
        var kept = keep(file, List.of(paper), by, at).getFirst();
        store.addVersion(file.id(), letter, kept.file());
        var now = new Letter(
                letter.id(), letter.position(), letter.kind(), letter.number(), kept.file(), letter.draft(), letter.version() + 1,
                letter.madeAt(), letter.enclosures());
        gate.release(leaving(now, file.authority()), new SecrecyReview(by, at, because));
    }

    Optional<Letter.Replaced> replaced(Letter letter) {
        return store.replaced(letter);
    }

    /** What of a letter may leave: the letter and what it encloses. Empty if exactly this was never let out. */
    Optional<Release> released(Letter letter, AuthorityId authority) {
        return gate.released(leaving(letter, authority));
    }

    private static Leaving leaving(Letter letter, AuthorityId authority) {
        var files = Stream.concat(Stream.of(letter.file()), letter.enclosures().stream().map(CasePaper::file)).toList();
        return new Leaving(
                "letter/" + letter.id(), authority, letter.version(), letter.kind().title(), "", files, LocalDate.ofInstant(letter.madeAt(), CHINA));
    }

    /** Art. 17. A letter about the procedure repeats to applicants what they wrote themselves; a decision and what it encloses may not. */
    private static SecrecyReview review(LetterKind kind, Entry entry, String by) {
        var isTheirOwn = kind == LetterKind.L26 || (kind.isForApplicant() && !kind.isDecision());
        var because = isTheirOwn ? "程序性文书，只复述申请人自己提交的内容" : entry.words().get("hardBecause");
        return new SecrecyReview(by, entry.at(), because);
    }

    /** Keeps files as papers of a case. */
    List<CasePaper> keep(CaseFile file, List<Paper> papers, String by, Instant at) {
        var kept = new ArrayList<CasePaper>();
        for (var paper : papers) {
            try {
                var it = files.keep(paper.content().getInputStream(), paper.name(), file.authority());
                store.addPaper(file.id(), it.id(), it.name(), by, at);
                kept.add(new CasePaper(it.id(), it.name()));
            } catch (IOException e) {
                throw new UncheckedIOException("A paper of case %s was not kept".formatted(file.id()), e);
            }
        }
        return kept;
    }

    /** Art. 51: every decision names the remedies, the bodies and the last days; so does what ends a case without one. */
    private String remedies(Entry entry, LocalDate day, Authority body) {
        var remedies = entry.what() instanceof Happened(Decided decided)
                ? Remedies.against(decided.outcomes(), decided.on(), decided.countsOn(), calendars.now())
                : Remedies.against(List.of(), day, day, calendars.now());
        return RemedyNotice.words(remedies, body, day);
    }
}
