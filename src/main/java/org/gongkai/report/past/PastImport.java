package org.gongkai.report.past;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import org.gongkai.access.Permission;
import org.gongkai.access.Staff;
import org.gongkai.audit.AuditLog;
import org.gongkai.authority.Authority;
import org.gongkai.document.FileRefused;
import org.gongkai.report.FormDefinition;
import org.gongkai.report.check.Examination;
import org.gongkai.report.check.ReportFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes an earlier year's report in: read at once, of effect only when somebody has confirmed what was read. */
@Service
public class PastImport {
    private static final int LONGEST_REASON = 1000;

    private final PastReports reports;
    private final org.gongkai.document.Files files;
    private final AuditLog audit;
    private final Clock clock;

    PastImport(PastReports reports, org.gongkai.document.Files files, AuditLog audit, Clock clock) {
        this.reports = reports;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A report on its way in.
     *
     * @param name of its file, as it was handed in
     */
    @SuppressWarnings("ArrayRecordComponent") // read once and compared with nothing
    public record HandedIn(String name, byte[] content) {}

    /**
     * Keeps a report, not yet confirmed; one before it that was never confirmed goes.
     *
     * @param reason why there is another edition; needed once one was confirmed
     * @throws Refused if it cannot be read, is another body's or another year's, or the reason is missing
     */
    @Transactional
    PastReport take(Staff staff, Authority body, int year, HandedIn file, String reason) {
        staff.mustBeAllowed(Permission.WRITE_REPORTS, body.id());
        var words = words(file);
        mustBe(body, year, Examination.of(words));
        var needsReason = reports.standing(body.id(), year).isPresent();
        if (needsReason && reason.isBlank()) {
            throw new Refused("reason", "report.past.reason.missing");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new Refused("reason", "report.text.long");
        }
        return keep(body, year, file, words, needsReason ? reason.strip() : null, staff.name(), staff.actor(), clock.instant());
    }

    /** Takes one in from outside, as read and confirmed by one person at one time. */
    @Transactional
    public void takeIn(Authority body, int year, HandedIn file, String by, Instant at) {
        var words = words(file);
        var examined = Examination.of(words);
        mustBe(body, year, examined);
        var kept = keep(body, year, file, words, null, by, "program", at);
        confirm(kept, PastReading.of(FormDefinition.withId(kept.form()), examined), by, "program", at);
    }

    /** What counts from now on: the cells as the clerk leaves them. Confirmed twice, the first stands. */
    @Transactional
    void confirm(Staff staff, PastReport report, SequencedMap<String, PastCell> cells) {
        staff.mustBeAllowed(Permission.WRITE_REPORTS, report.authority());
        confirm(report, cells, staff.name(), staff.actor(), clock.instant());
    }

    private PastReport keep(
            Authority body, int year, HandedIn file, String words, @Nullable String reason, String by, String actor, Instant at) {
        var form = FormDefinition.of(year).orElseThrow(() -> new Refused("file", "report.objection.no-form"));
        try {
            var former = reports.editions(body.id(), year).stream().filter(it -> !it.isConfirmed()).map(PastReport::file).toList();
            var id = files.keep(content(file, words), keptName(file), body.id()).id();
            var report = reports.keep(body.id(), year, form.id(), id, words, reason, by, at);
            former.forEach(files::erase);
            audit.record(actor, "past-report-imported", subject(report), body.id().value(), "%d, edition %d".formatted(year, report.edition()));
            return report;
        } catch (FileRefused refused) {
            throw new Refused("file", refused.messageKey());
        }
    }

    private void confirm(PastReport report, SequencedMap<String, PastCell> cells, String by, String actor, Instant at) {
        if (reports.confirm(report, cells, by, at)) {
            var changed = cells.entrySet().stream().filter(it -> it.getValue().isCorrected()).map(Map.Entry::getKey).toList();
            audit.record(
                    actor,
                    "past-report-confirmed",
                    subject(report),
                    report.authority().value(),
                    "%d, edition %d, corrected %s".formatted(report.year(), report.edition(), changed.isEmpty() ? "nothing" : String.join(" ", changed)));
        }
    }

    /** @throws Refused with a sentence that says what to do */
    private static String words(HandedIn file) {
        try {
            var place = Files.createTempFile("past-report", ending(file.name()));
            try {
                Files.write(place, file.content());
                return ReportFile.text(place);
            } finally {
                Files.delete(place);
            }
        } catch (ReportFile.Unreadable unreadable) {
            throw new Refused("file", "report.past.unreadable", String.valueOf(unreadable.getMessage()));
        } catch (IOException | RuntimeException damaged) { // the readers of PDF and OFD tell of a damaged file in many ways
            var refused = new Refused("file", "report.past.damaged");
            refused.initCause(damaged);
            throw refused;
        }
    }

    private static void mustBe(Authority body, int year, Examination examined) {
        var organization = examined.organization();
        var isOurs = organization.isEmpty() ? examined.text().contains(body.shortName()) : (examined.isOf(body.name()) || examined.isOf(body.shortName()));
        if (!isOurs) {
            throw new Refused("file", "report.past.other-body", organization.isEmpty() ? "–" : organization, body.name());
        }
        if (examined.year().isEmpty()) {
            throw new Refused("file", "report.past.no-year", String.valueOf(year));
        }
        if (examined.year().getAsInt() != year) {
            throw new Refused("file", "report.past.other-year", String.valueOf(examined.year().getAsInt()), String.valueOf(year));
        }
    }

    /** Of a web page its words are kept: the page itself could act in the browser of whoever opens it. */
    private static ByteArrayInputStream content(HandedIn file, String words) {
        return new ByteArrayInputStream(isPage(file) ? words.getBytes(StandardCharsets.UTF_8) : file.content());
    }

    private static String keptName(HandedIn file) {
        return isPage(file) ? file.name() + ".txt" : file.name();
    }

    private static boolean isPage(HandedIn file) {
        return List.of(".html", ".htm", ".xhtml").contains(ending(file.name()));
    }

    private static String ending(String name) {
        var ending = name.substring(Math.max(name.lastIndexOf('.'), 0)).toLowerCase(Locale.ROOT);
        return ending.matches("\\.[a-z0-9]{1,5}") ? ending : "";
    }

    private static String subject(PastReport report) {
        return "past-report/" + report.id();
    }

    /** A report was not taken; nothing of it was kept. */
    static final class Refused extends RuntimeException {
        private final String field;
        private final String messageKey;
        private final transient Object[] details;

        Refused(String field, String messageKey, Object... details) {
            super(messageKey);
            this.field = field;
            this.messageKey = messageKey;
            this.details = details.clone();
        }

        String field() {
            return field;
        }

        String messageKey() {
            return messageKey;
        }

        Object[] details() {
            return details.clone();
        }
    }
}
