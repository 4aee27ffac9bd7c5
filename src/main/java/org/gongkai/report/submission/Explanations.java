package org.gongkai.report.submission;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.access.Permission;
import org.gongkai.access.Staff;
import org.gongkai.audit.AuditLog;
import org.gongkai.disclosure.Item;
import org.gongkai.disclosure.ItemId;
import org.gongkai.disclosure.ItemText;
import org.gongkai.report.binding.BoundFigure;
import org.gongkai.report.check.Comparison;
import org.gongkai.report.check.Examination;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.ReportFile;
import org.gongkai.report.past.PastReport;
import org.gongkai.report.past.PastReports;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the check found in a report, and what the clerk wrote of each hard finding that stands all the same. */
@Repository
class Explanations {
    /** The kind of a finding that the text says something else than the records. */
    private static final String RECORDS = "records";

    private final JdbcClient jdbc;
    private final PastReports past;
    private final RecordsCheck records;
    private final AuditLog audit;
    private final Clock clock;

    Explanations(JdbcClient jdbc, PastReports past, RecordsCheck records, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.past = past;
        this.records = records;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A finding in a report's text.
     *
     * @param key      names it as long as its kind, its message and its evidence stay the same
     * @param evidence the words that contradict each other
     * @param because  why it stands all the same; null where nobody said
     */
    record Found(String key, String kind, boolean hard, String message, List<String> evidence, @Nullable String because) {
        boolean holds() {
            return hard && because == null;
        }
    }

    /**
     * A text that was checked.
     *
     * @param findings the hard ones first: where it says something else than the records is one of them
     * @param figures  the numbers in its sentences, each with its records
     */
    record Checked(List<Found> findings, List<BoundFigure> figures) {}

    Checked of(Item item, ItemText text) {
        var examined = examined(item, text);
        var reasons = reasons(item.id());
        var compared = records.of(item, text);
        var ofRecords = compared.differences().stream().map(difference -> found(difference, reasons));
        var ofText = examined.findings().stream().map(finding -> found(examined.text(), finding, reasons));
        var findings = Stream.concat(ofRecords, ofText).sorted((one, other) -> Boolean.compare(other.hard(), one.hard())).toList();
        return new Checked(findings, compared.figures());
    }

    /** By itself, and beside the imported report of the year before, if there is one. */
    private Examination examined(Item item, ItemText text) {
        var own = Examination.of(ReportFile.text(text.title(), text.body()));
        var before = text.reportYear() == null ? Optional.<PastReport>empty() : past.standing(item.authority(), text.reportYear() - 1);
        return before.map(report -> Comparison.of(List.of(Examination.of(report.words()), own)).getLast()).orElse(own);
    }

    /** Keeps why a finding stands; for the same finding again, the new reason in place of the old one, which the log keeps. */
    @Transactional
    void explain(Staff staff, Item item, Found found, String because) {
        staff.mustBeAllowed(Permission.WRITE_REPORTS, item.authority());
        jdbc.sql(
                        """
                        insert into report_explanation (item_id, finding, because, explained_by, explained_at)
                        values (:item, :finding, :because, :by, :now)
                        on conflict (item_id, finding) do update
                        set because = excluded.because, explained_by = excluded.explained_by, explained_at = excluded.explained_at
                        """)
                .param("item", item.id().value())
                .param("finding", found.key())
                .param("because", because)
                .param("by", staff.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(staff.actor(), "finding-explained", item.id().subject(), item.authority().value(), "%s: %s".formatted(found.kind(), because));
    }

    private Map<String, String> reasons(ItemId item) {
        var reasons = new HashMap<String, String>();
        jdbc.sql("select finding, because from report_explanation where item_id = :item")
                .param("item", item.value())
                .query(row -> {
                    reasons.put(row.getString("finding"), row.getString("because"));
                });
        return reasons;
    }

    private static Found found(String text, Finding finding, Map<String, String> reasons) {
        var evidence = finding.spans().stream().map(span -> text.substring(span.start(), span.end())).toList();
        var kind = finding.fault().kind().code();
        var key = sha256(kind + "\n" + finding.message() + "\n" + String.join("\n", evidence));
        return new Found(key, kind, finding.isHard(), finding.message(), evidence, reasons.get(key));
    }

    private static Found found(RecordsCheck.Difference difference, Map<String, String> reasons) {
        var key = sha256(RECORDS + "\n" + difference.message() + "\n" + difference.place());
        return new Found(key, RECORDS, true, difference.message(), List.of(difference.evidence()), reasons.get(key));
    }

    static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
