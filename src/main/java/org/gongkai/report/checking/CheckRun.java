package org.gongkai.report.checking;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongkai.access.AccountId;
import org.gongkai.report.check.Comparison;
import org.gongkai.report.check.Examination;
import org.gongkai.report.check.ReportFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reports that somebody handed in together: each is examined by itself, then all against each other. */
final class CheckRun {
    private static final Logger LOG = LoggerFactory.getLogger(CheckRun.class);

    private final String id;
    private final AccountId owner;
    private final Instant begun;
    private final Path folder;
    private final List<String> names;
    private final AtomicInteger examined = new AtomicInteger();
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile List<CheckedReport> reports = List.of();
    private volatile boolean givenUp;

    CheckRun(String id, AccountId owner, Instant begun, Path folder, List<String> names) {
        this.id = id;
        this.owner = owner;
        this.begun = begun;
        this.folder = folder;
        this.names = names;
    }

    String id() {
        return id;
    }

    boolean belongsTo(AccountId account) {
        return owner.equals(account);
    }

    Instant begun() {
        return begun;
    }

    Path folder() {
        return folder;
    }

    int size() {
        return names.size();
    }

    int examined() {
        return examined.get();
    }

    boolean isDone() {
        return done.getCount() == 0;
    }

    /** @return whether it was done within that time */
    boolean await(long seconds) throws InterruptedException {
        return done.await(seconds, TimeUnit.SECONDS);
    }

    /** Empty until all are examined. */
    List<CheckedReport> reports() {
        return reports;
    }

    Optional<CheckedReport> report(int number) {
        return number >= 0 && number < reports.size() ? Optional.of(reports.get(number)) : Optional.empty();
    }

    /** The report's text, read again: of thousands the memory keeps only what was found. */
    String text(CheckedReport report) throws IOException {
        return ReportFile.text(HandedIn.place(folder, report.number(), report.name()));
    }

    /** Its files are about to go: it ends before its next report. */
    void giveUp() {
        givenUp = true;
    }

    void work() {
        try {
            reports = examineAll();
        } catch (RuntimeException e) {
            LOG.error("A run of {} reports was not examined to its end", names.size(), e);
        } finally {
            done.countDown();
        }
    }

    private List<CheckedReport> examineAll() {
        var checked = new ArrayList<CheckedReport>();
        var readable = new ArrayList<Examination>();
        var places = new ArrayList<Integer>();
        for (int i = 0; i < names.size(); i++) {
            if (givenUp) {
                return List.of();
            }
            try {
                readable.add(Examination.of(ReportFile.text(HandedIn.place(folder, i, names.get(i)))));
                places.add(i);
                checked.add(CheckedReport.of(i, names.get(i), readable.getLast()));
            } catch (ReportFile.Unreadable unreadable) {
                checked.add(CheckedReport.unreadable(i, names.get(i), String.valueOf(unreadable.getMessage())));
            } catch (IOException | RuntimeException e) {
                LOG.warn("A report of {} was not examined: {}", names.size(), e.toString());
                checked.add(CheckedReport.unreadable(i, names.get(i), "读不出来 cannot be read"));
            }
            examined.incrementAndGet();
        }
        var compared = Comparison.of(readable);
        for (int i = 0; i < compared.size(); i++) {
            var place = places.get(i);
            checked.set(place, CheckedReport.of(place, names.get(place), compared.get(i)));
        }
        return List.copyOf(checked);
    }
}
