package org.gongkai.request.owndata;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.access.Permission;
import org.gongkai.access.Staff;
import org.gongkai.audit.AuditLog;
import org.gongkai.request.ApplicantNotices;
import org.gongkai.request.ApplicantNotices.News;
import org.gongkai.request.CorrectionLetter;
import org.gongkai.request.Requests;
import org.gongkai.request.Requests.Paper;
import org.gongkai.request.Service;
import org.gongkai.request.ServiceWay;
import org.gongkai.request.law.CorrectionResult;
import org.gongkai.screening.Release;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What comes of demands (art. 41): the result, the letter that tells it, and how that was served. */
@Component
public class Results {
    private final OwnDataStore store;
    private final OwnData ownData;
    private final CorrectionLetter letters;
    private final ApplicantNotices notices;
    private final Requests requests;
    private final AuditLog audit;

    Results(OwnDataStore store, OwnData ownData, CorrectionLetter letters, ApplicantNotices notices, Requests requests, AuditLog audit) {
        this.store = store;
        this.ownData = ownData;
        this.letters = letters;
        this.notices = notices;
        this.requests = requests;
        this.audit = audit;
    }

    /**
     * Settles a demand, tells it in a letter, and tells whoever demanded it that the letter is there.
     *
     * @param answer where this body may not correct it, it names the one that may
     * @throws ChangedMeanwhile if somebody settled it before
     * @throws org.gongkai.screening.Held if something in the letter must not leave
     */
    @Transactional
    public void settle(Staff staff, long id, CorrectionResult result, Answer answer) {
        var demand = held(staff, id);
        if (!demand.isOpen()) {
            throw new ChangedMeanwhile(demand);
        }
        var opened = ownData.opened(demand);
        var number = letters.nextNumber(demand.authority());
        store.settle(demand, new Demand.Settled(result, requests.today(), number), Map.of("competent", answer.competent(), "detail", answer.detail()));
        var claim = opened.claim();
        var told = new CorrectionLetter.Told(
                OwnData.record(id), demand.authority(), number, opened.applicant(), registered(demand), demand.receivedOn(),
                "%s（原记录：%s；要求更正为：%s）".formatted(claim.kept(), claim.wrong(), claim.right()), result, answer.competent(), answer.detail());
        var made = letters.make(told, staff.actor());
        store.addPaper(id, made.file(), DemandPaper.Role.LETTER);
        store.addPaper(id, made.draft(), DemandPaper.Role.DRAFT);
        notices.tell(opened.applicant(), new News(demand.authority(), demand.code(), OwnData.record(id), "request.own-data.notice"));
        audit.record(staff.actor(), "settled correction", OwnData.record(id), demand.authority().value(), result.word());
    }

    private static String registered(Demand demand) {
        return demand.number() + (demand.from() == null ? "" : "，由政府信息公开申请%s转来".formatted(demand.from().number()));
    }

    /** The letter, as it may be handed out; empty while there is none. */
    @Transactional(readOnly = true)
    public Optional<Release> letter(OwnData.Opened opened) {
        return opened.papers(DemandPaper.Role.LETTER).isEmpty() ? Optional.empty() : letters.released(sent(opened));
    }

    /** How many files were the letter until now: the number of what is sent. */
    @Transactional(readOnly = true)
    public int version(Demand demand) {
        return Math.toIntExact(store.papers(demand.id()).values().stream().filter(role -> role == DemandPaper.Role.LETTER).count());
    }

    /**
     * Puts a sealed or edited file in the place of the letter. What was there stays with the demand.
     *
     * @param seen    version that the officer had before them
     * @param because why it may leave although the gate found something; null where nobody said
     * @throws ChangedMeanwhile if somebody replaced it since, or recorded that it was served
     * @throws org.gongkai.document.FileRefused if it cannot be taken
     * @throws org.gongkai.screening.Held if something in it must not leave
     */
    @Transactional
    public void replace(Staff staff, long id, int seen, Paper paper, @Nullable String because) {
        var demand = held(staff, id);
        if (!demand.isUnserved() || version(demand) != seen) {
            throw new ChangedMeanwhile(demand);
        }
        ownData.addPapers(id, demand.authority(), List.of(paper), DemandPaper.Role.LETTER);
        letters.replace(sent(ownData.opened(demand)), because, staff.actor());
        audit.record(staff.actor(), "letter-replaced", OwnData.record(id), demand.authority().value(), "version " + (seen + 1));
    }

    /**
     * Records how and when the letter was served, and makes the proof of it.
     *
     * @param papers that prove it, too: the post's receipt, the slip that was signed
     * @throws ChangedMeanwhile if somebody recorded it before
     * @throws org.gongkai.document.FileRefused if a paper cannot be taken; then nothing was recorded
     */
    @Transactional
    public void serve(Staff staff, long id, LocalDate on, ServiceWay way, Proof proof, List<Paper> papers) {
        var demand = held(staff, id);
        var settled = demand.settled();
        if (settled == null || !demand.isUnserved()) {
            throw new ChangedMeanwhile(demand);
        }
        var opened = ownData.opened(demand);
        store.serve(demand, new Demand.Served(on, way), Map.of("tracking", proof.tracking(), "signedBy", proof.signedBy(), "note", proof.note()));
        var made = letters.prove(
                sent(opened), settled.letter(), demand.number(), opened.applicant(), Service.on(on, way, proof.tracking(), proof.signedBy(), proof.note()), staff.actor());
        store.addPaper(id, made.file(), DemandPaper.Role.PROOF);
        store.addPaper(id, made.draft(), DemandPaper.Role.DRAFT);
        ownData.addPapers(id, demand.authority(), papers, DemandPaper.Role.PROOF);
        audit.record(staff.actor(), "served", OwnData.record(id), demand.authority().value(), way.word());
    }

    /**
     * Adds what came back after the letter was served, such as the slip with its signature.
     *
     * @throws ChangedMeanwhile if it is not served, or was erased
     * @throws org.gongkai.document.FileRefused if one cannot be taken; then none was
     */
    @Transactional
    public void addProof(Staff staff, long id, List<Paper> papers) {
        var demand = held(staff, id);
        if (demand.served() == null || demand.erasedAt() != null) {
            throw new ChangedMeanwhile(demand);
        }
        ownData.addPapers(id, demand.authority(), papers, DemandPaper.Role.PROOF);
        audit.record(staff.actor(), "proof-added", OwnData.record(id), demand.authority().value(), papers.size() + " files");
    }

    private static CorrectionLetter.Sent sent(OwnData.Opened opened) {
        var demand = opened.demand();
        var versions = opened.papers(DemandPaper.Role.LETTER);
        var made = Objects.requireNonNull(demand.settled(), "A demand with a letter is settled").on();
        return new CorrectionLetter.Sent(OwnData.record(demand.id()), demand.authority(), versions.size(), versions.getLast().id(), made);
    }

    private Demand held(Staff staff, long id) {
        store.hold(id);
        var demand = store.find(id).orElseThrow(() -> new IllegalArgumentException("No demand " + id));
        staff.mustBeAllowed(Permission.HANDLE_REQUESTS, demand.authority());
        return demand;
    }
}
