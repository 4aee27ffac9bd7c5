package org.gongkai.request.similar;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.access.AuthorityId;
import org.gongkai.access.Permission;
import org.gongkai.access.Staff;
import org.gongkai.request.CaseFile;
import org.gongkai.request.CaseId;
import org.gongkai.request.Matter;
import org.gongkai.request.Requests;
import org.gongkai.request.SameApplicants;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Earlier cases of a body in which nearly the same was asked. Nothing is kept for it: the last cases are read and compared, of a
 * body with more of them the older ones are found by what is rare in the question, through the index that the list is searched by.
 */
@Component
public class SimilarCases {
    /** Cases that are compared without asking the index; what is rare is learnt from them. */
    static final int READ = 2_000;

    private static final int SHOWN = 5;
    /** Farther apart they are about something else. */
    static final double NEAR = 0.3;

    private final SimilarStore store;
    private final Requests requests;
    private final SameApplicants applicants;
    private final Clock clock;

    SimilarCases(SimilarStore store, Requests requests, SameApplicants applicants, Clock clock) {
        this.store = store;
        this.requests = requests;
        this.applicants = applicants;
        this.clock = clock;
    }

    /**
     * Those submitted before a case, the nearest first. Whether one person asked both is told to whoever may see who asks.
     *
     * @throws org.gongkai.access.Forbidden if the staff may not read the body's requests
     */
    @Transactional(readOnly = true)
    public List<Similar> to(Staff staff, CaseFile file) {
        staff.mustBeAllowed(Permission.READ_REQUESTS, file.authority());
        if (file.isErased()) {
            return List.of();
        }
        var near = near(file.authority(), AskedEarlier.of(file), file.submittedAt());
        return read(staff, near, file.assignment().isOpenTo(staff) ? applicants.among(file.id(), near) : Set.of());
    }

    /**
     * Those there are already when an officer writes down what somebody asks.
     *
     * @param identity       of whoever asks; empty where it is not known
     * @param documentNumber empty where none is named
     */
    @Transactional(readOnly = true)
    public List<Similar> toNew(Staff staff, String identity, Matter matter, String documentNumber) {
        staff.mustBeAllowed(Permission.HANDLE_REQUESTS, staff.authority());
        var asked = AskedEarlier.of(new CaseId(0), matter.subject(), documentNumber, matter.description());
        var near = near(staff.authority(), asked, clock.instant());
        return read(staff, near, applicants.among(identity, near));
    }

    private List<Similar> read(Staff staff, List<CaseId> near, Set<CaseId> same) {
        return near.stream()
                .flatMap(id -> requests.find(staff, id).stream())
                .map(found -> new Similar(found, same.contains(found.id())))
                .toList();
    }

    private List<CaseId> near(AuthorityId authority, AskedEarlier wanted, Instant before) {
        var latest = store.latest(authority, before, READ);
        var rarity = Rarity.among(latest.stream().map(AskedEarlier::wording).toList());
        var telling = latest.size() < READ ? List.<String>of() : rarity.telling(wanted.wording());
        var older = telling.isEmpty() ? Stream.<AskedEarlier>of() : store.holding(authority, before, telling, READ).stream();
        return Stream.concat(latest.stream(), older)
                .collect(Collectors.toMap(AskedEarlier::id, earlier -> earlier.nearness(wanted, rarity), (once, _) -> once))
                .entrySet()
                .stream()
                .filter(found -> found.getValue() >= NEAR)
                .sorted(Map.Entry.<CaseId, Double>comparingByValue().thenComparingLong(found -> found.getKey().value()).reversed())
                .limit(SHOWN)
                .map(Map.Entry::getKey)
                .toList();
    }
}
