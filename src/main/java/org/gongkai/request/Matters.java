package org.gongkai.request;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.access.Permission;
import org.gongkai.access.Staff;
import org.gongkai.audit.AuditLog;
import org.gongkai.calendar.Calendars;
import org.gongkai.request.CaseEvent.Decided;
import org.gongkai.request.Recorded.Happened;
import org.gongkai.request.Recorded.Linked;
import org.gongkai.request.law.LetterKind;
import org.gongkai.request.law.Outcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One matter, one request: a request of several matters is split into as many cases, and the same request sent several times is
 * answered once. Each case keeps its number, its term and its row of the annual report.
 */
@Component
public class Matters {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final CaseStore store;
    private final SameApplicants applicants;
    private final Projections projections;
    private final Letters letters;
    private final Calendars calendars;
    private final AuditLog audit;
    private final Clock clock;

    Matters(
            CaseStore store,
            SameApplicants applicants,
            Projections projections,
            Letters letters,
            Calendars calendars,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.applicants = applicants;
        this.projections = projections;
        this.letters = letters;
        this.calendars = calendars;
        this.audit = audit;
        this.clock = clock;
    }

    /** What was sent, of a request that was split; empty of any other. */
    @Transactional(readOnly = true)
    public Optional<Matter> sent(CaseFile file) {
        return store.sent(file.id());
    }

    public boolean maySplit(CaseFile file) {
        return CaseLink.SPLIT_OFF.isPossible(file, standing(file));
    }

    /**
     * Splits a request: the first matter stays in its case, each other becomes a case of its own, received on the same day and
     * answered to the same address, with its own number, receipt and term.
     *
     * @param seen    how many entries the officer had before them
     * @param matters at least two
     * @return the new cases
     * @throws EditedMeanwhile if somebody recorded something since
     * @throws StepRefused     if it was split or merged before, is closed, or something is under way that belongs to no matter alone
     */
    @Transactional
    public List<CaseId> split(Staff staff, CaseId id, int seen, List<Matter> matters) {
        var file = held(staff, id, seen);
        var now = clock.instant();
        var made = new ArrayList<CaseId>();
        var position = seen;
        StepRefused.unlessPossible(new Linked(today(), CaseLink.SPLIT_OFF, id), file, standing(file), List.of());
        for (var matter : matters.subList(1, matters.size())) {
            var part = open(file, matter, staff, now);
            made.add(part.id());
            position++;
            store.append(id, entry(position, new Linked(today(), CaseLink.SPLIT_OFF, part.id()), part.number(), staff, now));
        }
        store.narrow(id, matters.getFirst());
        audit.record(staff.actor(), "split", "request/" + id, file.authority().value(), "into " + made);
        return made;
    }

    /** The case of one matter: what happened to the request until now has happened to it. */
    private CaseFile open(CaseFile whole, Matter matter, Staff staff, Instant now) {
        var asked = new Asked(matter.subject(), null, matter.description(), whole.asked().form(), whole.asked().way());
        var year = LocalDate.ofInstant(whole.submittedAt(), CHINA).getYear();
        var id = store.add(new NewCase(
                whole.authority(), year, whole.channel(), whole.applicantKind(), store.applicant(whole.id()), asked, whole.submittedAt(), null));
        var position = 0;
        for (var event : whole.events()) {
            position++;
            store.append(id, new Entry(position, new Happened(event), Map.of(), staff.actor(), now));
        }
        store.append(id, entry(position + 1, new Linked(today(), CaseLink.SPLIT_FROM, whole.id()), whole.number(), staff, now));
        store.assignAs(id, whole.id(), staff.actor(), now);
        var part = store.find(id).orElseThrow();
        if (standing(part).receivedOn() != null) {
            letters.make(part, part.entries().getFirst(), LetterKind.L01, standing(part), List.of(), staff.actor());
        }
        projections.write(part);
        audit.record(staff.actor(), "split-from", "request/" + id, whole.authority().value(), "request/" + whole.id());
        return part;
    }

    /** Open cases of the same applicant that came earlier, into which this one may be merged. */
    @Transactional(readOnly = true)
    public List<CaseFile> leading(Staff staff, CaseFile file) {
        staff.mustBeAllowed(Permission.READ_REQUESTS, file.authority());
        if (!CaseLink.MERGED_INTO.isPossible(file, standing(file))) {
            return List.of();
        }
        return applicants.openOthers(file.id(), file.submittedAt().plusNanos(1000)).stream()
                .flatMap(id -> store.find(id).stream())
                .filter(other -> other.id().value() < file.id().value() && CaseLink.MERGED_IN.isPossible(other, standing(other)))
                .toList();
    }

    /**
     * Merges a case into an earlier one of the same applicant that asks the same: it is closed as a request handled otherwise
     * (row 3.6.3), and the earlier case's letters answer both.
     *
     * @param seen    how many entries of the later case the officer had before them
     * @param because that both ask the same, in the officer's words
     * @throws EditedMeanwhile if somebody recorded something since in either
     * @throws StepRefused     if one of them is closed, or the other is none of {@link #leading}
     */
    @Transactional
    public void merge(Staff staff, CaseId id, int seen, CaseId into, String because) {
        var file = held(staff, id, seen);
        var merged = new Linked(today(), CaseLink.MERGED_INTO, into);
        var leading = leading(staff, file).stream().filter(other -> other.id().equals(into)).findFirst();
        if (leading.isEmpty()) {
            throw StepRefused.notPossible(merged);
        }
        var now = clock.instant();
        var closed = new Happened(new Decided(today(), List.of(Outcome.OTHER), null, null, false));
        store.append(id, new Entry(seen + 1, merged, Map.of("number", leading.get().number(), "because", because), staff.actor(), now));
        store.append(id, new Entry(seen + 2, closed, Map.of(), staff.actor(), now));
        store.append(into, entry(leading.get().position() + 1, new Linked(today(), CaseLink.MERGED_IN, id), file.number(), staff, now));
        projections.write(store.find(id).orElseThrow());
        audit.record(staff.actor(), "merged", "request/" + id, file.authority().value(), "into request/" + into);
    }

    private CaseFile held(Staff staff, CaseId id, int seen) {
        var file = store.find(id).orElseThrow(() -> new IllegalArgumentException("No case " + id));
        staff.mustBeAllowed(Permission.HANDLE_REQUESTS, file.authority());
        if (file.position() != seen) {
            throw new EditedMeanwhile(id, seen + 1);
        }
        return file;
    }

    private static Entry entry(int position, Linked link, String number, Staff staff, Instant at) {
        return new Entry(position, link, Map.of("number", number), staff.actor(), at);
    }

    private RequestCase standing(CaseFile file) {
        return RequestCase.of(file.events(), calendars.now(), today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CHINA);
    }
}
