package org.gongkai.report.submission;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.gongkai.access.Forbidden;
import org.gongkai.access.Permission;
import org.gongkai.access.Staff;
import org.gongkai.audit.AuditLog;
import org.gongkai.authority.Authority;
import org.gongkai.disclosure.Item;
import org.gongkai.disclosure.ItemId;
import org.gongkai.disclosure.ItemText;
import org.gongkai.disclosure.Items;
import org.gongkai.document.FileId;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.FilledForm;
import org.gongkai.report.FormDefinition;
import org.gongkai.report.sealed.CellValue;
import org.gongkai.report.sealed.SealedReport;
import org.gongkai.report.sealed.SealedReports;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Handing up a published report, sealed, and sending one back. */
@Service
public class Submissions {
    private final SealedReports sealed;
    private final ReportItems reports;
    private final Items items;
    private final AuditLog audit;
    private final Clock clock;

    Submissions(SealedReports sealed, ReportItems reports, Items items, AuditLog audit, Clock clock) {
        this.sealed = sealed;
        this.reports = reports;
        this.items = items;
        this.audit = audit;
        this.clock = clock;
    }

    /** What keeps the report from being handed up now: one answer for button, message and guard. */
    Optional<Obstacle> objectionToSubmitting(Staff staff, Authority body, int year) {
        if (!staff.may(Permission.WRITE_REPORTS, body.id())) {
            return Optional.of(new Obstacle("report.objection.clerk-submits"));
        }
        var form = FormDefinition.of(year);
        if (form.isEmpty()) {
            return Optional.of(new Obstacle("report.objection.no-form"));
        }
        var item = reports.item(staff, body, year).filter(Item::isPublic);
        if (item.isEmpty()) {
            return Optional.of(new Obstacle("report.objection.not-published"));
        }
        var last = sealed.editions(body.id(), year).stream().findFirst();
        if (last.filter(it -> it.item().equals(item.get().id()) && it.itemVersion() == item.get().version()).isPresent()) {
            return Optional.of(new Obstacle("report.objection.same-version"));
        }
        var faults = PrintedCells.read(form.get(), published(item.get()).body()).faults();
        return faults.isEmpty() ? Optional.empty() : Optional.of(new Obstacle("report.objection.cells", String.join("；", faults)));
    }

    /**
     * Seals the published report: its cells and files as the public has them.
     *
     * @param reason why there is another edition; needed from the second on, and of no meaning for the first
     * @throws NotHandedUp if it cannot be
     */
    @Transactional
    public SealedReport submit(Staff staff, Authority body, int year, @Nullable String reason) {
        staff.mustBeAllowed(Permission.WRITE_REPORTS, body.id());
        objectionToSubmitting(staff, body, year).ifPresent(obstacle -> {
            throw new NotHandedUp(obstacle);
        });
        var item = reports.item(staff, body, year).orElseThrow();
        var text = published(item);
        var form = FormDefinition.of(year).orElseThrow();
        var isFirst = sealed.editions(body.id(), year).isEmpty();
        if (!isFirst && (reason == null || reason.isBlank())) {
            throw new NotHandedUp(new Obstacle("report.objection.reason"));
        }
        return seal(
                new SealedReports.Handed(
                        body.id(),
                        year,
                        form.id(),
                        item.id(),
                        text.version(),
                        text.title(),
                        isFirst ? null : reason,
                        PrintedCells.read(form, text.body()).cells(),
                        text.files().stream().map(file -> new FileId(file.file())).toList(),
                        staff.name(),
                        clock.instant()),
                staff.actor());
    }

    /**
     * Takes in a report from the time before the program.
     *
     * @param report with its tables filled from the records
     * @param item the public text, which may be in a form of its own
     * @param by     who handed it up
     * @param reason of another edition; null for the first
     */
    @Transactional
    public SealedReport takeIn(Authority body, AnnualReport report, ItemId item, String by, Instant at, @Nullable String reason) {
        var cells = new LinkedHashMap<String, CellValue>();
        FilledForm.counted(report.tables()).forEach((name, cell) -> cells.put(name, CellValue.of(cell.number(), !cell.notKept())));
        return seal(
                new SealedReports.Handed(body.id(), report.year(), report.form(), item, 1, report.title(), reason, cells, List.of(), by, at), "program");
    }

    /** Whether the caller may send a body's report back: the body above, never the body itself. */
    boolean mayReturn(Staff staff, Authority body) {
        return body.parent() != null && !body.id().equals(staff.authority()) && staff.may(Permission.COLLECT_REPORTS, body.parent());
    }

    /**
     * Sends the standing edition back; it counts no longer.
     *
     * @param remark what is to be mended, 1 to 1000 characters
     * @throws NotHandedUp if none stands
     */
    @Transactional
    public void giveBack(Staff staff, Authority body, int year, String remark) {
        if (!mayReturn(staff, body)) {
            throw new Forbidden(Permission.COLLECT_REPORTS);
        }
        var standing = sealed.standing(body.id(), year).orElseThrow(() -> new NotHandedUp(new Obstacle("report.objection.none-stands")));
        sealed.giveBack(standing, remark, staff.name(), clock.instant());
        audit.record(staff.actor(), "report-returned", subject(standing), body.id().value(), "%d, edition %d".formatted(year, standing.edition()));
    }

    private SealedReport seal(SealedReports.Handed handed, String actor) {
        var report = sealed.seal(handed);
        audit.record(
                actor,
                "report-sealed",
                subject(report),
                report.authority().value(),
                "%d, edition %d, cells %s".formatted(report.year(), report.edition(), report.cellsSha256()));
        return report;
    }

    private ItemText published(Item item) {
        return items.text(item, item.version()).orElseThrow();
    }

    private static String subject(SealedReport report) {
        return "annual-report/" + report.id();
    }

    /**
     * Why not.
     *
     * @param detail what it is about, in the report's own words; empty where there is nothing to name
     */
    record Obstacle(String messageKey, String detail) {
        Obstacle(String messageKey) {
            this(messageKey, "");
        }
    }

    /** The report was not handed up, or not sent back; nothing was kept. */
    public static final class NotHandedUp extends RuntimeException {
        private final transient Obstacle obstacle;

        NotHandedUp(Obstacle obstacle) {
            super(obstacle.messageKey());
            this.obstacle = obstacle;
        }

        Obstacle obstacle() {
            return obstacle;
        }
    }
}
