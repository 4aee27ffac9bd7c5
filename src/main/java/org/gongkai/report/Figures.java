package org.gongkai.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Supplier;
import org.gongkai.access.AuthorityId;
import org.gongkai.calendar.Calendars;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/**
 * The figures of a body's year, computed from its records at the moment of asking, as they stood on a day: the year's last, unless
 * another is asked for. Which day counts says {@link FigureYear}.
 */
@Repository
public class Figures {
    private static final int USUAL_DECIMALS = 2;

    private final JdbcClient jdbc;
    private final Calendars calendars;
    private final CaseYears cases;

    Figures(JdbcClient jdbc, Calendars calendars, CaseYears cases) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.cases = cases;
    }

    /** Every figure by its code. */
    @Transactional(readOnly = true)
    public SequencedMap<String, FigureValue> of(AuthorityId authority, int year) {
        return of(authority, FigureYear.whole(year));
    }

    /**
     * Every figure as it stood on a day: records up to and including it count.
     *
     * @param asOf in the year, or behind it, which is the year's end
     * @throws IllegalArgumentException for a day before the year
     */
    @Transactional(readOnly = true)
    public SequencedMap<String, FigureValue> of(AuthorityId authority, int year, LocalDate asOf) {
        return of(authority, FigureYear.until(year, asOf));
    }

    private SequencedMap<String, FigureValue> of(AuthorityId authority, FigureYear year) {
        return of(authority, year, SingletonSupplier.of(() -> cases.of(authority, year)));
    }

    SequencedMap<String, FigureValue> of(AuthorityId authority, FigureYear year, Supplier<CaseYear> requests) {
        var kept = kept(authority);
        var values = new LinkedHashMap<String, FigureValue>();
        for (var figure : FigureRegistry.ALL) {
            values.put(figure.code(), value(figure, authority, kept, () -> lines(figure, authority, year, requests)));
        }
        return values;
    }

    /** @param lines the records behind it, by day */
    record Counted(FigureValue value, List<Line> lines) {}

    Counted of(Figure figure, AuthorityId authority, FigureYear year) {
        var lines = lines(figure, authority, year, () -> cases.of(authority, year));
        return new Counted(value(figure, authority, kept(authority), () -> lines), lines);
    }

    private List<Line> lines(Figure figure, AuthorityId authority, FigureYear year, Supplier<CaseYear> requests) {
        return switch (figure.source()) {
            case Figure.Source.Cases(var cell) -> requests.get().lines(cell);
            case Figure.Source.Sql(var rows) -> lines(rows, authority, year).stream().filter(line -> inTime(figure, line)).toList();
        };
    }

    private List<Line> lines(String rows, AuthorityId authority, FigureYear year) {
        return jdbc.sql(rows + " order by day, 2, label")
                .param("authority", authority.value())
                .param("from", year.from())
                .param("to", year.asOf())
                .query((row, _) -> new Line(
                        row.getString("kind"),
                        row.getLong("id"),
                        row.getObject("day", LocalDate.class),
                        row.getString("label"),
                        row.getBigDecimal("amount"),
                        row.getString("grp"),
                        row.getObject("since", LocalDate.class)))
                .list();
    }

    private boolean inTime(Figure figure, Line line) {
        return figure.within() == 0
                || (line.since() != null && !line.day().isAfter(calendars.now().shift(line.since(), figure.within())));
    }

    private FigureValue value(Figure figure, AuthorityId authority, Set<String> kept, Supplier<List<Line>> behind) {
        if (figure.keptWith().stream().noneMatch(kept::contains)) {
            return new FigureValue.NotKept();
        }
        var lines = behind.get();
        return switch (figure.shape()) {
            case TOTAL -> new FigureValue.Total(lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
            case BY_GROUP -> new FigureValue.Groups(byGroup(figure, authority, lines));
            case SHARES -> new FigureValue.Groups(Shares.of(byGroup(figure, authority, lines), decimals(authority)));
        };
    }

    private SequencedMap<String, BigDecimal> byGroup(Figure figure, AuthorityId authority, List<Line> lines) {
        var groups = new LinkedHashMap<String, BigDecimal>();
        jdbc.sql(Objects.requireNonNull(figure.groups()))
                .param("authority", authority.value())
                .query((row, _) -> row.getString(1))
                .list()
                .forEach(name -> groups.put(name, BigDecimal.ZERO));
        for (var line : lines) {
            if (line.group() != null) {
                groups.merge(line.group(), line.amount(), BigDecimal::add);
            }
        }
        return groups;
    }

    private Set<String> kept(AuthorityId authority) {
        return new HashSet<>(jdbc.sql("select code from ledger where authority_id = :authority")
                .param("authority", authority.value())
                .query((row, _) -> row.getString(1))
                .list());
    }

    private int decimals(AuthorityId authority) {
        return jdbc.sql("select share_decimals from report_style where authority_id = :authority")
                .param("authority", authority.value())
                .query((row, _) -> row.getInt(1))
                .optional()
                .orElse(USUAL_DECIMALS);
    }
}
