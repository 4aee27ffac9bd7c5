package org.gongkai.report;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.access.AuthorityId;
import org.gongkai.calendar.Calendars;
import org.gongkai.report.past.Coverage;
import org.gongkai.report.past.PastReports;
import org.gongkai.request.Requests;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a body's requests and lays them into the cells of a year. */
@Component
class CaseYears {
    /** 四、结转下年度继续办理, in the forms of 2019 and 2021. */
    private static final String CARRIED_OUT = "t3/4/";

    private final Requests requests;
    private final JdbcClient jdbc;
    private final Calendars calendars;
    private final PastReports past;
    private final Coverage coverage;
    private final Clock clock;

    CaseYears(Requests requests, JdbcClient jdbc, Calendars calendars, PastReports past, Coverage coverage, Clock clock) {
        this.requests = requests;
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.past = past;
        this.coverage = coverage;
        this.clock = clock;
    }

    CaseYear of(AuthorityId authority, int year) {
        return of(authority, FigureYear.whole(year));
    }

    CaseYear of(AuthorityId authority, FigureYear year) {
        var cases = cases(authority);
        var laid = CaseYear.of(cases, year.year(), year.knownOn(LocalDate.now(clock)), calendars.now(), labels(authority));
        carriedIn(authority, year.year(), cases, laid).ifPresent(laid::carryIn);
        return laid;
    }

    /** What an imported report of the year before carries over; empty where none was confirmed, or its form does not say. */
    private Optional<CarriedIn> carriedIn(AuthorityId authority, int year, List<CaseYear.Case> cases, CaseYear laid) {
        return past.standing(authority, year - 1).flatMap(report -> {
            var out = new LinkedHashMap<String, BigDecimal>();
            past.cells(report).forEach((cell, is) -> {
                var number = is.value().numberOrNull();
                if (cell.startsWith(CARRIED_OUT) && number != null) {
                    out.put(cell.substring(CARRIED_OUT.length()), number);
                }
            });
            var records = new HashMap<String, BigDecimal>();
            out.keySet().forEach(column -> records.put(column, Forms.sum(laid.lines(CaseYear.CARRIED_IN + column))));
            var covered = coverage.isSealed(authority, year - 1)
                    || cases.stream().flatMap(one -> one.events().stream()).anyMatch(event -> event.on().getYear() == year - 1)
                    || records.values().stream().anyMatch(number -> number.signum() > 0);
            return out.isEmpty() ? Optional.empty() : Optional.of(new CarriedIn(report, out, records, !covered));
        });
    }

    private List<CaseYear.Case> cases(AuthorityId authority) {
        return requests.all(authority).stream()
                .map(file -> new CaseYear.Case(file.id().value(), file.number(), file.channel(), file.applicantKind(), file.events()))
                .toList();
    }

    /** The body's own name of each channel, by the clock's word. */
    private Map<String, String> labels(AuthorityId authority) {
        var labels = new HashMap<String, String>();
        jdbc.sql("select label, channels from request_channel_label where authority_id = :authority")
                .param("authority", authority.value())
                .query(row -> {
                    var label = row.getString("label");
                    for (var channel : List.of((String[]) row.getArray("channels").getArray())) {
                        labels.put(channel, label);
                    }
                });
        return labels;
    }
}
