package org.gongkai.request;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.gongkai.access.PersonalData;
import org.gongkai.access.ReceiptCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the requests of one applicant among a body's: what tells people apart lies sealed, so that no query can compare it. */
@Repository
class SameApplicants {
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
        var identity = cases.applicant(id).identity();
        if (identity == null || identity.isBlank()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select id, receipt_code, applicant from request
                        where authority_id = (select authority_id from request where id = :id) and id <> :id and octet_length(applicant) > 0
                          and submitted_at >= :from and submitted_at < :to order by id
                        """)
                .param("id", id.value())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .query((row, _) -> Map.entry(
                        new CaseId(row.getLong("id")),
                        applicant(new ReceiptCode(row.getString("receipt_code")), row.getBytes("applicant"))))
                .list()
                .stream()
                .filter(other -> identity.strip().equalsIgnoreCase(String.valueOf(other.getValue().identity()).strip()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Applicant applicant(ReceiptCode code, byte[] sealed) {
        return json.readApplicant(personal.open(CaseStore.sealOf(code), sealed));
    }
}
