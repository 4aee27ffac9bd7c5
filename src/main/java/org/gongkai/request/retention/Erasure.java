package org.gongkai.request.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongkai.access.AuthorityId;
import org.gongkai.access.Permission;
import org.gongkai.access.Staff;
import org.gongkai.audit.AuditLog;
import org.gongkai.mail.MailErasure;
import org.gongkai.request.CaseFile;
import org.gongkai.request.CaseId;
import org.gongkai.request.CaseState;
import org.gongkai.request.Requests;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases what is personal in cases whose archive term is over. The program only lists them: whoever heads the work body decides,
 * and says why.
 */
@Component
public class Erasure {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** Cases shown, and erased, at a time. */
    static final int AT_A_TIME = 100;

    private final Requests requests;
    private final RetentionStore store;
    private final CaseEraser eraser;
    private final MailErasure mails;
    private final AuditLog audit;
    private final Clock clock;

    Erasure(Requests requests, RetentionStore store, CaseEraser eraser, MailErasure mails, AuditLog audit, Clock clock) {
        this.requests = requests;
        this.store = store;
        this.eraser = eraser;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A case whose archive term is over.
     *
     * @param ended    the day on which it came to its end
     * @param obstacle what keeps it from being erased all the same; empty if nothing does
     */
    public record Due(CaseFile file, CaseState state, LocalDate ended, LocalDate lastDay, Optional<Obstacle> obstacle) {}

    /** That a case was erased; {@code by} is an account. */
    public record Done(String because, String by, Instant at) {}

    /** Cases of the staff's bodies whose archive term is over, by the day of its end; at most a hundred of each body. */
    @Transactional(readOnly = true)
    public List<Due> due(Staff staff) {
        return staff.reach(Permission.ERASE_REQUESTS).stream()
                .flatMap(authority -> due(staff, authority).stream())
                .sorted(Comparator.comparing(Due::lastDay).thenComparingLong(it -> it.file().id().value()))
                .toList();
    }

    private List<Due> due(Staff staff, AuthorityId authority) {
        var today = requests.today();
        var term = store.term(authority);
        // No case ended before it came.
        return store.closedBefore(authority, begun(term), AT_A_TIME).stream()
                .flatMap(id -> requests.find(staff, id).stream())
                .map(file -> due(file, term, today))
                .filter(it -> today.isAfter(it.lastDay()))
                .toList();
    }

    /** What came before this moment may be over: the term is, since. */
    private Instant begun(ArchiveTerm term) {
        return requests.today().minusYears(term.years()).atStartOfDay(CHINA).toInstant();
    }

    private Due due(CaseFile file, ArchiveTerm term, LocalDate today) {
        var standing = requests.standing(file, today);
        var ended = ArchiveTerm.ended(file, standing);
        return new Due(file, standing.state(), ended, term.lastDay(ended), term.obstacle(file, standing, today, store.archived(file.id())));
    }

    @Transactional(readOnly = true)
    public ArchiveTerm term(Staff staff) {
        return store.term(staff.authority());
    }

    /** Sets how long the staff's own body keeps its cases. */
    @Transactional
    public void setTerm(Staff staff, ArchiveTerm term) {
        staff.mustBeAllowed(Permission.ERASE_REQUESTS, staff.authority());
        store.setTerm(staff.authority(), term);
        audit.record(staff.actor(), "archive-term-set", "authority/" + staff.authority(), staff.authority().value(), term.years() + " years");
    }

    /** Whether a reason names who asks in one of the cases: it is kept, and they are not. */
    @Transactional(readOnly = true)
    public boolean namesSomebody(Staff staff, Collection<CaseId> cases, String because) {
        return cases.stream()
                .flatMap(id -> requests.find(staff, id).stream())
                .anyMatch(file -> requests.isApplicantNamedIn(file.id(), because));
    }

    /**
     * Erases all of these cases or none. There is no way back.
     *
     * @param because the reason, kept with each; without a word on who asked
     * @throws NotErasable if one of them must be kept
     * @throws org.gongkai.access.Forbidden if one is another body's
     */
    @Transactional
    public void erase(Staff staff, Collection<CaseId> cases, String because) {
        // In one order, so that of two who erase the same cases the second waits for the first and not each for the other.
        for (var id : cases.stream().distinct().sorted(Comparator.comparingLong(CaseId::value)).toList()) {
            store.hold(id);
            var file = requests.find(staff, id).orElseThrow(() -> new IllegalArgumentException("No case " + id));
            staff.mustBeAllowed(Permission.ERASE_REQUESTS, file.authority());
            var term = store.term(file.authority());
            term.obstacle(file, requests.standing(file, requests.today()), requests.today(), store.archived(id)).ifPresent(obstacle -> {
                throw new NotErasable(file.number(), obstacle);
            });
            eraser.erase(file);
            store.erased(id, because, staff.actor(), clock.instant());
            audit.record(staff.actor(), "erased", "request/" + id, file.authority().value(), "after " + term.years() + " years");
        }
    }

    /**
     * Messages that were set aside and came so long ago that a case of that day would be erased; no rule of the archives says how long
     * what is no request is kept [own].
     */
    @Transactional(readOnly = true)
    public int mailsDue(Staff staff) {
        return staff.reach(Permission.ERASE_REQUESTS).stream().mapToInt(it -> mails.setAsideBefore(it, begun(store.term(it)))).sum();
    }

    /** Erases what stands in those messages, and says of how many. There is no way back. */
    @Transactional
    public int eraseMails(Staff staff) {
        var erased = 0;
        for (var authority : staff.reach(Permission.ERASE_REQUESTS)) {
            var term = store.term(authority);
            var some = mails.eraseSetAside(authority, begun(term));
            if (some > 0) {
                audit.record(staff.actor(), "erased", "incoming-mail", authority.value(), "%d set aside, after %d years".formatted(some, term.years()));
            }
            erased += some;
        }
        return erased;
    }

    /** When, by whom and why a case was erased; empty if it was not. */
    @Transactional(readOnly = true)
    public Optional<Done> erasure(CaseFile file) {
        return store.erasure(file.id());
    }
}
