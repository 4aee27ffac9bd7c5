package org.gongkai.request;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.gongkai.calendar.Calendars;
import org.gongkai.request.ProjectionStore.Book;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the projections of all cases true from day to day, and proves that they are. */
@Component
public class Projections {
    private static final Logger log = LoggerFactory.getLogger(Projections.class);
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int AT_A_TIME = 500;

    private final ProjectionStore store;
    private final Calendars calendars;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Projections(ProjectionStore store, Calendars calendars, PlatformTransactionManager transactions, Clock clock) {
        this.store = store;
        this.calendars = calendars;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Writes anew what a case's book makes of today. */
    void write(CaseFile file) {
        store.write(file.id(), projection(file.entries(), today()));
    }

    /**
     * Writes anew those that the passing of days has changed; no other case is read.
     *
     * @return how many
     */
    public int refresh() {
        var stale = store.stale(today());
        int refreshed = 0;
        // Some at a time: whoever records something in one of them waits for these and not for all.
        for (int from = 0; from < stale.size(); from += AT_A_TIME) {
            var some = stale.subList(from, Math.min(stale.size(), from + AT_A_TIME));
            refreshed += Objects.requireNonNull(transaction.execute(_ -> refresh(some)));
        }
        return refreshed;
    }

    private int refresh(List<CaseId> stale) {
        var anew = new LinkedHashMap<CaseId, Projection>();
        for (var book : store.hold(stale, today())) {
            try {
                anew.put(book.id(), projection(book.entries(), today()));
            } catch (Refused impossible) {
                // One damaged book does not keep the others from being right; "verify" names it.
                log.error("The book of case {} is damaged: {}", book.id(), impossible.reason());
            }
        }
        store.write(anew);
        return anew.size();
    }

    /** Computes every projection again from its case's book; {@code verify} tells what differs. */
    public Result check() {
        var differences = new ArrayList<Difference>();
        var cases = 0;
        var last = new CaseId(0);
        for (var books = after(last); !books.isEmpty(); books = after(last)) {
            books.forEach(book -> differences.addAll(differences(book)));
            cases += books.size();
            last = books.getLast().id();
        }
        return new Result(cases, differences);
    }

    private List<Book> after(CaseId last) {
        return Objects.requireNonNull(transaction.execute(_ -> store.after(last, AT_A_TIME)));
    }

    private List<Difference> differences(Book book) {
        var stored = book.stored();
        var differences = new ArrayList<Difference>();
        var computed = computed(book);
        compare(book.id(), "state", stored.state(), computed == null ? null : computed.state(), differences);
        compare(book.id(), "due", stored.due(), computed == null ? null : computed.due(), differences);
        compare(book.id(), "next_change", stored.nextChange(), computed == null ? null : computed.nextChange(), differences);
        compare(book.id(), "unserved", stored.unserved(), computed == null ? null : computed.unserved(), differences);
        return differences;
    }

    private static void compare(
            CaseId id, String column, @Nullable Object stored, @Nullable Object computed, List<Difference> differences) {
        if (!Objects.equals(stored, computed)) {
            differences.add(new Difference(
                    id.value(), column, stored == null ? null : stored.toString(), computed == null ? null : computed.toString()));
        }
    }

    private @Nullable Projection computed(Book book) {
        try {
            return book.entries().isEmpty() ? null : projection(book.entries(), dayOf(book));
        } catch (Refused impossible) {
            return null;
        }
    }

    /**
     * A day that the projection is of, if it is right. The program may have rested since its day of change: then it still
     * tells of the day before that. It was never written before the last entry was.
     */
    private LocalDate dayOf(Book book) {
        var written = LocalDate.ofInstant(book.entries().getLast().at(), CHINA);
        var change = book.stored().nextChange();
        if (change == null || change.isAfter(today())) {
            return today();
        }
        var before = change.minusDays(1);
        return before.isBefore(written) ? written : before;
    }

    private Projection projection(List<Entry> entries, LocalDate day) {
        var events = History.events(entries);
        return Projection.of(RequestCase.of(events, calendars.now(), day), events);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CHINA);
    }

    /** @param cases how many were computed */
    public record Result(int cases, List<Difference> differences) {
        public Result {
            differences = List.copyOf(differences);
        }
    }

    /**
     * A column of a case's row that is not what its book makes of it.
     *
     * @param id the case's
     * @param computed null where nothing is due or known, and where no case can have such a book
     */
    public record Difference(long id, String column, @Nullable String stored, @Nullable String computed) {}
}
