package org.gongkai.request;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.gongkai.access.Permission;
import org.gongkai.access.Staff;
import org.gongkai.audit.AuditLog;
import org.gongkai.calendar.Calendars;
import org.gongkai.calendar.HolidayNotice;
import org.gongkai.calendar.WorkCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A new notice on holidays moves deadlines that run into its year: first looked at, then taken, with an entry in every case that it moves. */
@Component
public class CalendarChange {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Calendars calendars;
    private final CaseStore store;
    private final Projections projections;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CalendarChange(
            Calendars calendars,
            CaseStore store,
            Projections projections,
            JdbcClient jdbc,
            AuditLog audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.calendars = calendars;
        this.store = store;
        this.projections = projections;
        this.jdbc = jdbc;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * An open case whose last day the notice moves: the last day for the answer, or for the fee where that is awaited.
     */
    public record Moved(CaseFile file, LocalDate from, LocalDate to) {
        /** By how many calendar days it comes later; negative where it comes earlier. */
        public int days() {
            return (int) ChronoUnit.DAYS.between(from, to);
        }
    }

    /** What a notice would do; nothing is kept. */
    public List<Moved> lookedAt(Staff staff, HolidayNotice notice) {
        staff.mustBeAllowed(Permission.MANAGE_CALENDAR, staff.authority());
        return inTransaction(() -> moved(calendars.now(), calendars.with(notice)));
    }

    /**
     * The calendar counts by it from now on; each moved case gets an entry.
     *
     * @return what it moved
     * @throws EditedMeanwhile if somebody recorded something in one of the cases at this moment; then nothing was taken
     */
    public List<Moved> take(Staff staff, HolidayNotice notice) {
        staff.mustBeAllowed(Permission.MANAGE_CALENDAR, staff.authority());
        try {
            return inTransaction(() -> {
                var before = calendars.now();
                calendars.take(notice, staff.actor());
                var moved = moved(before, calendars.now());
                moved.forEach(one -> tell(one, notice, staff));
                projectAnew();
                audit.record(staff.actor(), "took holiday notice", "calendar/" + notice.year(), staff.authority().value(), moved.size() + " moved");
                return moved;
            });
        } finally {
            calendars.forget(); // others read what was committed, or what was there before
        }
    }

    private void tell(Moved moved, HolidayNotice notice, Staff staff) {
        var file = moved.file();
        var changed = new Recorded.CalendarChanged(today(), notice.title(), moved.from(), moved.to());
        store.append(file.id(), new Entry(file.position() + 1, changed, Map.of(), staff.actor(), clock.instant()));
    }

    /** Closed cases too: the last day of a remedy may move with the calendar. */
    private void projectAnew() {
        for (var id : cases("select id from request where next_change is not null order by id")) {
            store.find(id).ifPresent(projections::write);
        }
    }

    private List<Moved> moved(WorkCalendar before, WorkCalendar after) {
        var moved = new ArrayList<Moved>();
        for (var id : cases("select id from request where not closed order by id")) {
            var file = store.find(id).orElseThrow();
            var from = lastDay(RequestCase.of(file.events(), before, today()));
            var to = lastDay(RequestCase.of(file.events(), after, today()));
            if (from != null && to != null && !from.equals(to)) {
                moved.add(new Moved(file, from, to));
            }
        }
        return moved;
    }

    private static @Nullable LocalDate lastDay(RequestCase standing) {
        return standing.state().isClosed() ? null : standing.feeDue() != null ? standing.feeDue() : standing.due();
    }

    /** Of every body: they all count by one calendar. */
    private List<CaseId> cases(String sql) {
        return jdbc.sql(sql).query((row, _) -> new CaseId(row.getLong("id"))).list();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CHINA);
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }
}
