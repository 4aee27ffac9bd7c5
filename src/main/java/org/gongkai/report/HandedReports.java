package org.gongkai.report;

import java.time.Instant;
import java.util.List;
import org.gongkai.access.Staff;
import org.gongkai.authority.Authority;
import org.gongkai.disclosure.ItemId;
import org.gongkai.report.past.PastImport;
import org.gongkai.report.past.PastReports;
import org.gongkai.report.rollup.RollUp;
import org.gongkai.report.sealed.SealCheck;
import org.gongkai.report.sealed.Sums;
import org.gongkai.report.submission.Submissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reports that were handed up, for those outside: taking in past ones, and proving that none was altered. */
@Component
public class HandedReports {
    private final Submissions submissions;
    private final Sums sums;
    private final SealCheck seals;
    private final RollUp rollUp;
    private final PastImport imports;
    private final PastReports past;

    HandedReports(Submissions submissions, Sums sums, SealCheck seals, RollUp rollUp, PastImport imports, PastReports past) {
        this.submissions = submissions;
        this.sums = sums;
        this.seals = seals;
        this.rollUp = rollUp;
        this.imports = imports;
        this.past = past;
    }

    /**
     * Takes in a report from the time before the program.
     *
     * @param report with its tables filled from the records
     * @param item the public text, which may be in a form of its own
     * @param by     who handed it up
     * @param reason of another edition; null for the first
     */
    public void takeIn(Authority body, AnnualReport report, ItemId item, String by, Instant at, @Nullable String reason) {
        submissions.takeIn(body, report, item, by, at, reason);
    }

    /**
     * A body's report with those of all bodies below it, added up cell by cell.
     *
     * @throws java.util.NoSuchElementException for a year without a common form
     */
    public FilledForm table(Authority body, int year) {
        return rollUp.table(body, year, FormDefinition.of(year).orElseThrow());
    }

    /** Writes every sum anew, after reports were taken in behind the program. */
    public void sumAgain() {
        sums.writeAgain();
    }

    /**
     * Takes in an earlier year's report as a file, as it is read, confirmed by one person.
     *
     * @param name of the file; its ending says what it is
     */
    public void takeInFile(Authority body, int year, String name, byte[] content, String by, Instant at) {
        imports.takeIn(body, year, new PastImport.HandedIn(name, content), by, at);
    }

    /** Sends a body's standing report back, with what is to be mended. */
    public void giveBack(Staff staff, Authority body, int year, String remark) {
        submissions.giveBack(staff, body, year, remark);
    }

    /**
     * What {@code verify} finds.
     *
     * @param reports how many seals were computed, {@code sums} how many sums
     * @param broken  ids of reports whose cells are not what was sealed
     * @param imported how many imported reports were computed, {@code altered} the ids of those that are not what was confirmed
     */
    public record Proof(int reports, List<Long> broken, int sums, List<Difference> different, int imported, List<Long> altered) {
        public boolean holds() {
            return broken.isEmpty() && different.isEmpty() && altered.isEmpty();
        }
    }

    /** A sum that is not what the reports make of it: of which body, in which year and cell. */
    public record Difference(long authority, String cell, String stored, String computed) {}

    public Proof verify() {
        var sealed = seals.run();
        var summed = sums.check();
        var imported = past.verify();
        return new Proof(
                sealed.reports(),
                sealed.broken(),
                summed.sums(),
                summed.differences().stream().map(it -> new Difference(it.authority(), it.cell(), it.stored(), it.computed())).toList(),
                imported.reports(),
                imported.broken());
    }
}
