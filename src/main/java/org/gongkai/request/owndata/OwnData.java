package org.gongkai.request.owndata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.access.AuthorityId;
import org.gongkai.access.Permission;
import org.gongkai.access.ReceiptCode;
import org.gongkai.access.Staff;
import org.gongkai.audit.AuditLog;
import org.gongkai.document.Files;
import org.gongkai.document.KeptFile;
import org.gongkai.mail.MailErasure;
import org.gongkai.request.Applicant;
import org.gongkai.request.CaseEvent.Decided;
import org.gongkai.request.CaseFile;
import org.gongkai.request.CaseId;
import org.gongkai.request.IdentityDocument;
import org.gongkai.request.MailedRequests;
import org.gongkai.request.NoticeWay;
import org.gongkai.request.Recorded.Happened;
import org.gongkai.request.Recorded.OwnDataDemanded;
import org.gongkai.request.Requests;
import org.gongkai.request.Requests.Paper;
import org.gongkai.request.law.LetterKind;
import org.gongkai.request.law.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Demands to correct a record about oneself (art. 41): how they come in, are looked at, settled, and erased. */
@Component
public class OwnData {
    private static final int SHOWN = 200;
    private static final int WAITING_SHOWN = 50;

    private final OwnDataStore store;
    private final Requests requests;
    private final MailedRequests mailed;
    private final Files files;
    private final MailErasure mails;
    private final AuditLog audit;
    private final Clock clock;

    OwnData(OwnDataStore store, Requests requests, MailedRequests mailed, Files files, MailErasure mails, AuditLog audit, Clock clock) {
        this.store = store;
        this.requests = requests;
        this.mailed = mailed;
        this.files = files;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    /** What was demanded and by whom, what was said of the result and of the letter's service. */
    public record Opened(Demand demand, Applicant applicant, Claim claim, Answer answer, Proof proof, List<DemandPaper> papers) {
        public List<KeptFile> papers(DemandPaper.Role role) {
            return papers.stream().filter(it -> it.role() == role).map(DemandPaper::kept).toList();
        }
    }

    /**
     * Keeps a demand that was sent by the web form, received today.
     *
     * @param token of the form: sent twice it is kept once
     * @throws org.gongkai.document.FileRefused if a file cannot be taken; then nothing was
     */
    @Transactional
    public Demand submit(AuthorityId authority, Applicant applicant, Claim claim, List<Paper> papers, String token) {
        return keep(new Coming(authority, "web", requests.today(), null, token, "visitor"), applicant, claim, papers);
    }

    /** Keeps one that came to the counter or by letter. */
    @Transactional
    public Demand register(Staff staff, Applicant applicant, Claim claim, String channel, LocalDate receivedOn, List<Paper> papers, String token) {
        staff.mustBeAllowed(Permission.HANDLE_REQUESTS, staff.authority());
        return keep(new Coming(staff.authority(), channel, receivedOn, null, token, staff.actor()), applicant, claim, papers);
    }

    /**
     * Keeps the demand that a request turned out to be: it came as that came, and its papers are copied, since each is kept for a time of its own.
     * A request that asks for nothing else is closed as handled otherwise (row 3.6.3), with a letter that says so.
     *
     * @param seen      how many entries of the case the officer had before them
     * @param applicant of the case, with what was missing there
     * @param whole     whether the request asks for nothing else
     * @throws org.gongkai.request.EditedMeanwhile if somebody recorded something since
     * @throws org.gongkai.request.StepRefused     if it was done before, the request is not received or was withdrawn, or is closed and should be closed
     */
    @Transactional
    public Demand takeOver(Staff staff, CaseFile file, int seen, Applicant applicant, Claim claim, boolean whole, String token) {
        staff.mustBeAllowed(Permission.HANDLE_REQUESTS, file.authority());
        var received = requests.standing(file, requests.today()).receivedOn();
        var papers = mailed.papers(staff, file).stream().flatMap(it -> files.describe(it.file()).stream()).map(it -> new Paper(it.name(), () -> files.open(it))).toList();
        var came = new Coming(file.authority(), file.channel().word(), received == null ? requests.today() : received, file.id(), token, staff.actor());
        var demand = keep(came, applicant, claim, papers);
        requests.record(
                staff, file.id(), seen, new OwnDataDemanded(requests.today(), demand.id()),
                Map.of(OwnDataDemanded.NUMBER, demand.number(), OwnDataDemanded.CODE, demand.code().grouped()), Optional.empty(), List.of());
        if (whole) {
            var closed = new Happened(new Decided(requests.today(), List.of(Outcome.OTHER), null, null, false));
            requests.record(
                    staff, file.id(), seen + 1, closed,
                    Map.of(OwnDataDemanded.DEMAND, demand.number(), OwnDataDemanded.RECORD, claim.kept()), Optional.of(LetterKind.L25), List.of());
        }
        return demand;
    }

    /** How a demand came, and who keeps it. */
    private record Coming(AuthorityId authority, String channel, LocalDate on, @Nullable CaseId from, String token, String by) {}

    private Demand keep(Coming came, Applicant applicant, Claim claim, List<Paper> papers) {
        var authority = came.authority();
        var year = requests.today().getYear();
        // Whoever sends the same form at this moment waits here for the other's end, and then finds what it made.
        store.holdNumbers(authority, year);
        var earlier = store.madeBy(came.token());
        if (earlier.isPresent()) {
            return earlier.get();
        }
        var number = "更%d-%04d".formatted(year, store.nextNumber(authority, year));
        var id = store.add(authority, number, came.token(), came.from(), came.channel(), came.on(), said(applicant, claim), clock.instant());
        addPapers(id, authority, papers, DemandPaper.Role.CAME);
        audit.record(came.by(), "demanded correction", record(id), authority.value(), came.channel());
        return store.find(id).orElseThrow();
    }

    /**
     * Within the caller's transaction.
     *
     * @throws org.gongkai.document.FileRefused if one cannot be taken
     */
    List<KeptFile> addPapers(long id, AuthorityId authority, List<Paper> papers, DemandPaper.Role role) {
        var kept = new ArrayList<KeptFile>();
        for (var paper : papers) {
            try {
                var file = files.keep(paper.content().getInputStream(), paper.name(), authority);
                store.addPaper(id, file.id(), role);
                kept.add(file);
            } catch (IOException e) {
                throw new UncheckedIOException("A paper of demand %d was not kept".formatted(id), e);
            }
        }
        return kept;
    }

    /** The demand that a form made, for the page after sending. */
    @Transactional(readOnly = true)
    public Optional<Demand> madeBy(String token) {
        return store.madeBy(token);
    }

    /** Open ones first, the oldest of them first; then the last settled. */
    @Transactional(readOnly = true)
    public List<Demand> list(Staff staff) {
        return store.of(staff.reach(Permission.READ_REQUESTS), SHOWN);
    }

    /** A demand without who makes it and what it says. Empty if there is none. */
    @Transactional(readOnly = true)
    public Optional<Demand> find(Staff staff, long id) {
        var demand = store.find(id);
        demand.ifPresent(it -> staff.mustBeAllowed(Permission.READ_REQUESTS, it.authority()));
        return demand;
    }

    /** The whole demand; the look is logged. Empty if there is none. */
    @Transactional
    public Optional<Opened> open(Staff staff, long id) {
        var demand = store.find(id);
        demand.ifPresent(it -> {
            staff.mustBeAllowed(Permission.HANDLE_REQUESTS, it.authority());
            audit.record(staff.actor(), "looked at applicant", record(id), it.authority().value(), "");
        });
        return demand.map(this::opened);
    }

    /** The demand of somebody who knows its code and the telephone number or address given with it; in any other case empty. */
    @Transactional(readOnly = true)
    public Optional<Opened> track(String code, String contact) {
        var demand = ReceiptCode.of(code).flatMap(store::find);
        // As much is done for an unknown code as for a known one, so that the time taken does not tell them apart.
        var said = demand.map(it -> store.said(it.id())).orElseGet(store::nobodys);
        return applicant(said).isReachedBy(contact) ? demand.map(this::opened) : Optional.empty();
    }

    /** Whether there is a demand with this code of which all that was personal was erased. */
    @Transactional(readOnly = true)
    public boolean isErased(String code) {
        return ReceiptCode.of(code).flatMap(store::find).filter(it -> it.erasedAt() != null).isPresent();
    }

    /** Without a record of the look: for the work on it and for whoever made it. */
    Opened opened(Demand demand) {
        var said = store.said(demand.id());
        var answered = store.answered(demand.id());
        var papers = store.papers(demand.id()).entrySet().stream()
                .flatMap(it -> files.describe(it.getKey()).stream().map(kept -> new DemandPaper(kept, it.getValue())))
                .toList();
        var answer = new Answer(answered.getOrDefault("competent", ""), answered.getOrDefault("detail", ""));
        var served = store.served(demand.id());
        var proof = new Proof(served.getOrDefault("tracking", ""), served.getOrDefault("signedBy", ""), served.getOrDefault("note", ""));
        return new Opened(demand, applicant(said), claim(said), answer, proof, papers);
    }

    /** What waits for the staff: to be settled, the oldest first, then to be served. */
    @Transactional(readOnly = true)
    public List<Demand> waiting(Staff staff) {
        return store.waiting(staff.reach(Permission.HANDLE_REQUESTS), WAITING_SHOWN);
    }

    /** Settled ones whose archive term is over and that the staff may erase; those that ended first. */
    @Transactional(readOnly = true)
    public List<Demand> over(Staff staff) {
        return store.over(staff.reach(Permission.ERASE_REQUESTS), requests.today(), SHOWN);
    }

    /** Erases what is personal in a demand whose archive term is over; one that is kept still, or was erased before, stays as it is. Empty if there is none. */
    @Transactional
    public Optional<Demand> erase(Staff staff, long id) {
        var demand = store.find(id);
        demand.ifPresent(it -> {
            staff.mustBeAllowed(Permission.ERASE_REQUESTS, it.authority());
            var papers = store.papers(id).keySet();
            if (store.erase(id, requests.today(), clock.instant())) {
                papers.forEach(files::erase);
                mails.erase(it.authority(), record(id));
                audit.record(staff.actor(), "erased", record(id), it.authority().value(), "after the archive term");
            }
        });
        return demand;
    }

    /** As the audit log, the gate and the outbox know it. */
    static String record(long id) {
        return "own-data/" + id;
    }

    private static Map<String, String> said(Applicant applicant, Claim claim) {
        var said = new HashMap<>(Map.of("kept", claim.kept(), "wrong", claim.wrong(), "right", claim.right(), "evidence", claim.evidence(), "name", applicant.name()));
        put(said, "document", applicant.document() == null ? null : applicant.document().code());
        put(said, "identity", applicant.identity());
        put(said, "contactPerson", applicant.contactPerson());
        put(said, "phone", applicant.phone());
        put(said, "email", applicant.email());
        put(said, "address", applicant.address());
        put(said, "told", applicant.told() == null ? null : applicant.told().code());
        return said;
    }

    private static void put(Map<String, String> said, String field, @Nullable String value) {
        if (value != null) {
            said.put(field, value);
        }
    }

    private static Applicant applicant(Map<String, String> said) {
        var document = said.get("document");
        var told = said.get("told");
        return new Applicant(
                said.getOrDefault("name", ""), document == null ? null : IdentityDocument.of(document), said.get("identity"), said.get("contactPerson"), said.get("phone"),
                said.get("email"), said.get("address"), told == null ? null : NoticeWay.of(told));
    }

    private static Claim claim(Map<String, String> said) {
        return new Claim(said.getOrDefault("kept", ""), said.getOrDefault("wrong", ""), said.getOrDefault("right", ""), said.getOrDefault("evidence", ""));
    }
}
