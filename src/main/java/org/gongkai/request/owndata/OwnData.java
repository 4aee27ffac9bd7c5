package org.gongkai.request.owndata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.access.AuthorityId;
import org.gongkai.access.Permission;
import org.gongkai.access.Staff;
import org.gongkai.audit.AuditLog;
import org.gongkai.document.Files;
import org.gongkai.document.KeptFile;
import org.gongkai.request.Applicant;
import org.gongkai.request.CorrectionLetter;
import org.gongkai.request.CorrectionResult;
import org.gongkai.request.IdentityDocument;
import org.gongkai.request.Requests;
import org.gongkai.request.Requests.Paper;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Demands to correct a record about oneself (art. 41): how they come in, are looked at, settled, and erased. */
@Component
public class OwnData {
    private static final int SHOWN = 200;

    private final OwnDataStore store;
    private final CorrectionLetter letters;
    private final Requests requests;
    private final Files files;
    private final AuditLog audit;
    private final Clock clock;

    OwnData(OwnDataStore store, CorrectionLetter letters, Requests requests, Files files, AuditLog audit, Clock clock) {
        this.store = store;
        this.letters = letters;
        this.requests = requests;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /** What was demanded and by whom. */
    public record Opened(Demand demand, Applicant applicant, Claim claim, List<KeptFile> papers) {}

    /**
     * Keeps a demand that was sent by the web form, received today.
     *
     * @param token of the form: sent twice it is kept once
     * @throws org.gongkai.document.FileRefused if a file cannot be taken; then nothing was
     */
    @Transactional
    public Demand submit(AuthorityId authority, Applicant applicant, Claim claim, List<Paper> papers, String token) {
        return keep(authority, applicant, claim, "web", requests.today(), papers, token, "visitor");
    }

    /** Keeps one that came to the counter or by letter. */
    @Transactional
    public Demand register(Staff staff, Applicant applicant, Claim claim, String channel, LocalDate receivedOn, List<Paper> papers, String token) {
        staff.mustBeAllowed(Permission.HANDLE_REQUESTS, staff.authority());
        return keep(staff.authority(), applicant, claim, channel, receivedOn, papers, token, staff.actor());
    }

    private Demand keep(
            AuthorityId authority, Applicant applicant, Claim claim, String channel, LocalDate receivedOn, List<Paper> papers, String token, String by) {
        var year = requests.today().getYear();
        // Whoever sends the same form at this moment waits here for the other's end, and then finds what it made.
        store.holdNumbers(authority, year);
        var earlier = store.madeBy(token);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        var number = store.nextNumber(authority, year);
        var id = store.add(authority, "更%d-%04d".formatted(year, number), token, channel, receivedOn, said(applicant, claim), clock.instant());
        papers.forEach(paper -> store.addPaper(id, kept(paper, authority).id()));
        audit.record(by, "demanded correction", "own-data/" + id, authority.value(), channel);
        return store.find(id).orElseThrow();
    }

    private KeptFile kept(Paper paper, AuthorityId authority) {
        try {
            return files.keep(paper.content().getInputStream(), paper.name(), authority);
        } catch (IOException e) {
            throw new UncheckedIOException("A paper was not kept", e);
        }
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

    /** The whole demand; the look is logged. Empty if there is none. */
    @Transactional
    public Optional<Opened> open(Staff staff, long id) {
        var demand = store.find(id);
        demand.ifPresent(it -> {
            staff.mustBeAllowed(Permission.HANDLE_REQUESTS, it.authority());
            audit.record(staff.actor(), "looked at applicant", "own-data/" + id, it.authority().value(), "");
        });
        return demand.map(this::opened);
    }

    private Opened opened(Demand demand) {
        var said = store.said(demand.id());
        return new Opened(demand, applicant(said), claim(said), store.papers(demand.id()).stream().flatMap(it -> files.describe(it).stream()).toList());
    }

    /**
     * Settles a demand, and tells it in a letter.
     *
     * @param detail    what was found or done, in the officer's words; empty where nothing is to be added
     * @param competent the body that may correct it; needed where this one may not
     * @throws SettledMeanwhile if somebody settled it before
     * @throws org.gongkai.screening.Held if something in the letter must not leave
     */
    @Transactional
    public void settle(Staff staff, long id, CorrectionResult result, String competent, String detail) {
        var demand = store.find(id).orElseThrow(() -> new IllegalArgumentException("No demand " + id));
        staff.mustBeAllowed(Permission.HANDLE_REQUESTS, demand.authority());
        var opened = opened(demand);
        var number = letters.nextNumber(demand.authority());
        if (!store.settle(id, new Demand.Settled(result, requests.today(), number))) {
            throw new SettledMeanwhile(demand);
        }
        var claim = opened.claim();
        var told = new CorrectionLetter.Told(
                "own-data/" + id, demand.authority(), number, opened.applicant(), demand.number(), demand.receivedOn(),
                "%s（原记录：%s；要求更正为：%s）".formatted(claim.kept(), claim.wrong(), claim.right()), result, competent, detail);
        letters.make(told, staff.actor()).forEach(file -> store.addPaper(id, file));
        audit.record(staff.actor(), "settled correction", "own-data/" + id, demand.authority().value(), result.word());
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
            var papers = store.papers(id);
            if (store.erase(id, requests.today(), clock.instant())) {
                papers.forEach(files::erase);
                audit.record(staff.actor(), "erased", "own-data/" + id, it.authority().value(), "after the archive term");
            }
        });
        return demand;
    }

    private static Map<String, String> said(Applicant applicant, Claim claim) {
        var said = new HashMap<>(Map.of("kept", claim.kept(), "wrong", claim.wrong(), "right", claim.right(), "proof", claim.proof(), "name", applicant.name()));
        put(said, "document", applicant.document() == null ? null : applicant.document().code());
        put(said, "identity", applicant.identity());
        put(said, "phone", applicant.phone());
        put(said, "email", applicant.email());
        put(said, "address", applicant.address());
        return said;
    }

    private static void put(Map<String, String> said, String field, @Nullable String value) {
        if (value != null) {
            said.put(field, value);
        }
    }

    private static Applicant applicant(Map<String, String> said) {
        var document = said.get("document");
        return new Applicant(
                said.getOrDefault("name", ""), document == null ? null : IdentityDocument.of(document), said.get("identity"), null, said.get("phone"),
                said.get("email"), said.get("address"));
    }

    private static Claim claim(Map<String, String> said) {
        return new Claim(said.getOrDefault("kept", ""), said.getOrDefault("wrong", ""), said.getOrDefault("right", ""), said.getOrDefault("proof", ""));
    }
}
