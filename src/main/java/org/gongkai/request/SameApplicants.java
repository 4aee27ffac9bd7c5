package org.gongkai.request;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.access.PersonalData;
import org.gongkai.access.ReceiptCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the requests of one applicant among a body's: what tells people apart lies sealed, so that no query can compare it. */
@Repository
public class SameApplicants {
    private final JdbcClient jdbc;
    private final PersonalData personal;
    private final CaseStore cases;
    private final BookJson json = new BookJson();

    SameApplicants(JdbcClient jdbc, PersonalData personal, CaseStore cases) {
        this.jdbc = jdbc;
        this.personal = personal;
        this.cases = cases;
    }

    /**
     * Other cases of whoever asks in a case: told by the number of the identity document, never by the name; none where no number
     * was given.
     *
     * @param from of submission, inclusive
     * @param to   of submission, exclusive
     */
    List<CaseId> others(CaseId id, Instant from, Instant to) {
        return found(id, "submitted_at >= :from and submitted_at < :to", Map.of("from", at(from), "to", at(to)));
    }

    /**
     * Those of them that are open, as their projections say: so few are opened however many a body has.
     *
     * @param to of submission, exclusive
     */
    List<CaseId> openOthers(CaseId id, Instant to) {
        return found(id, "not closed and submitted_at < :to", Map.of("to", at(to)));
    }

    private List<CaseId> found(CaseId id, String which, Map<String, Object> parameters) {
        var identity = cases.applicant(id).identity();
        if (identity == null || identity.isBlank()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select id, receipt_code, applicant from request
                        where authority_id = (select authority_id from request where id = :id) and id <> :id and octet_length(applicant) > 0 and
                        """
                                + which + " order by id")
                .param("id", id.value())
                .params(parameters)
                .query((row, _) -> Map.entry(
                        new CaseId(row.getLong("id")),
                        applicant(new ReceiptCode(row.getString("receipt_code")), row.getBytes("applicant"))))
                .list()
                .stream()
                .filter(other -> isSame(identity, other.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    /** Which of these few cases whoever asks in a case asked as well. */
    public Set<CaseId> among(CaseId id, Collection<CaseId> others) {
        return among(cases.applicant(id).identity(), others);
    }

    /** Which of these few cases whoever has this identity document asked; none without its number. */
    public Set<CaseId> among(@Nullable String identity, Collection<CaseId> others) {
        return others.stream().filter(other -> isSame(identity, cases.applicant(other))).collect(Collectors.toSet());
    }

    private static boolean isSame(@Nullable String identity, Applicant other) {
        return identity != null && !identity.isBlank() && other.identity() != null && identity.strip().equalsIgnoreCase(other.identity().strip());
    }

    private Applicant applicant(ReceiptCode code, byte[] sealed) {
        return json.readApplicant(personal.open(CaseStore.sealOf(code), sealed));
    }
}
