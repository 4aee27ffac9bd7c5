package org.gongkai.request;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.access.AuthorityId;
import org.gongkai.authority.Authorities;
import org.gongkai.authority.Authority;
import org.gongkai.calendar.Calendars;
import org.gongkai.document.Files;
import org.gongkai.document.LetterPdf;
import org.gongkai.request.CaseEvent.CorrectionNoticed;
import org.gongkai.request.CaseEvent.Decided;
import org.gongkai.request.CaseEvent.Extended;
import org.gongkai.request.Recorded.Happened;
import org.gongkai.request.Requests.Paper;
import org.gongkai.screening.Gate;
import org.gongkai.screening.Leaving;
import org.gongkai.screening.Release;
import org.gongkai.screening.SecrecyReview;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes a case's letters as PDF and keeps them, in the transaction that records what they tell of. */
@Component
class Letters {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final LetterStore store;
    private final CaseStore cases;
    private final Files files;
    private final Gate gate;
    private final Authorities authorities;
    private final Calendars calendars;
    private final String baseUrl;

    Letters(
            LetterStore store,
            CaseStore cases,
            Files files,
            Gate gate,
            Authorities authorities,
            Calendars calendars,
            @Value("${gongkai.base-url:}") String baseUrl) {
        this.store = store;
        this.cases = cases;
        this.files = files;
        this.gate = gate;
        this.authorities = authorities;
        this.calendars = calendars;
        this.baseUrl = baseUrl;
    }

    List<Letter> of(CaseId id) {
        return store.letters(id);
    }

    /**
     * Makes the letter that tells of an entry.
     *
     * @param file   the case with that entry
     * @param papers files that go with it; they become papers of the case
     * @throws org.gongkai.document.FileRefused if one of them cannot be taken
     * @throws org.gongkai.screening.Held if something in it must not leave and nobody said why it may
     */
    void make(CaseFile file, Entry entry, LetterKind kind, RequestCase standing, List<Paper> papers, String by) {
        var body = authorities.byId(file.authority());
        var day = LocalDate.ofInstant(entry.at(), CHINA);
        var enclosures = keep(file, papers, by, entry.at());
        var number = "%s公开〔%d〕第%d号".formatted(body.shortName(), day.getYear(), store.nextSerial(body.id(), day.getYear()));
        var applicant = cases.applicant(file.id());
        var addressee = kind.isForApplicant() ? applicant.name() : entry.words().getOrDefault("consulted", "");
        var text = LetterWriter.write(
                kind,
                body,
                number,
                addressee,
                you(file),
                day,
                says(file, entry, standing),
                remedies(entry, day, body),
                enclosures.stream().map(CasePaper::title).toList());
        var pdf = files.keep(
                new ByteArrayInputStream(LetterPdf.render(text)), "%s %s.pdf".formatted(kind.title(), number), body.id());
        var id = store.add(file.id(), entry.position(), kind, number, pdf.id(), by, entry.at(), enclosures);
        var letter = new Letter(id, entry.position(), kind, number, pdf.id(), entry.at(), enclosures);
        gate.release(leaving(letter, body.id()), review(kind, entry, by));
    }

    /** What of a letter may leave: the letter and what it encloses. Empty if exactly this was never let out. */
    Optional<Release> released(Letter letter, AuthorityId authority) {
        return gate.released(leaving(letter, authority));
    }

    private static Leaving leaving(Letter letter, AuthorityId authority) {
        var files = Stream.concat(Stream.of(letter.file()), letter.enclosures().stream().map(CasePaper::file)).toList();
        return new Leaving(
                "letter/" + letter.id(), authority, 1, letter.kind().title(), "", files, LocalDate.ofInstant(letter.madeAt(), CHINA));
    }

    /** Art. 17. A letter about the procedure repeats to applicants what they wrote themselves; a decision and what it encloses may not. */
    private static SecrecyReview review(LetterKind kind, Entry entry, String by) {
        var isTheirOwn = kind.isForApplicant() && !kind.isDecision();
        var because = isTheirOwn ? "程序性文书，只复述申请人自己提交的内容" : entry.words().get("hardBecause");
        return new SecrecyReview(by, entry.at(), because);
    }

    private List<CasePaper> keep(CaseFile file, List<Paper> papers, String by, Instant at) {
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

    /** What fills the names in the wording. */
    private Map<String, String> says(CaseFile file, Entry entry, RequestCase standing) {
        var says = new HashMap<>(entry.words());
        var received = standing.receivedOn();
        var you = you(file);
        says.put("number", file.number());
        says.put("code", file.code().grouped());
        says.put("trackAddress", baseUrl + "/service/track");
        says.put("asked", asked(file.asked()));
        says.put("channel", file.channel().label());
        if (received != null) {
            says.put("received", LetterWriter.day(received));
            says.put(
                    "facts",
                    "本机关于%s收到%s提出的政府信息公开申请（%s，登记编号：%s），申请公开的信息为：%s。"
                            .formatted(LetterWriter.day(received), you, file.channel().label(), file.number(), asked(file.asked())));
        }
        var rule = ReceiptRule.of(file.channel());
        says.put("receivedWhy", rule.words());
        says.put("receiptArticle", rule.article().cited());
        says.put("termArticle", new Citation("33(2)").cited());
        Optional.ofNullable(standing.due()).ifPresent(due -> says.put("due", LetterWriter.day(due)));
        says.put("article", new Citation(articleOf(entry.what())).cited());
        if (entry.what() instanceof Happened(var event)) {
            sayOf(event, file, entry, says);
        }
        return says;
    }

    private void sayOf(CaseEvent event, CaseFile file, Entry entry, Map<String, String> says) {
        switch (event) {
            case CorrectionNoticed(_, var due) -> says.put("correctionDue", LetterWriter.day(due));
            case Extended(_, var days, _) -> {
                says.put("days", Integer.toString(days));
                var before = History.events(file.entries().subList(0, entry.position() - 1));
                var due = RequestCase.of(before, calendars.now(), event.on()).due();
                says.put("dueBefore", due == null ? "" : LetterWriter.day(due));
            }
            case Decided _ -> {
                DecisionKind.of(entry.words().getOrDefault("decision", ""))
                        .ifPresent(kind -> says.put("article", kind.article().cited()));
                Ground.of(entry.words().getOrDefault("ground", "")).ifPresent(ground -> {
                    says.put("ground", ground.words());
                    says.put("groundArticle", ground.article().cited());
                });
            }
            default -> {}
        }
    }

    private static String articleOf(Recorded what) {
        return switch (what.type()) {
            case "correction-noticed" -> "30";
            case "third-party-consulted" -> "32";
            case "body-consulted" -> "34";
            case "explanation-asked" -> "35";
            case "extended" -> "33(2)";
            default -> "36";
        };
    }

    private static String you(CaseFile file) {
        return file.applicantKind() == ApplicantKind.NATURAL ? "您" : "贵单位";
    }

    private static String asked(Asked asked) {
        return "“" + asked.subject() + "”" + (asked.documentNumber() == null ? "" : "（" + asked.documentNumber() + "）");
    }

    /** Art. 51: every decision names the remedies, the bodies and the last days. */
    private List<String> remedies(Entry entry, LocalDate day, Authority body) {
        if (!(entry.what() instanceof Happened(Decided decided))) {
            return List.of();
        }
        var remedies = Remedies.against(decided.outcomes(), decided.on(), decided.countsOn(), calendars.now());
        return List.of(RemedyNotice.words(remedies, body, day));
    }
}
