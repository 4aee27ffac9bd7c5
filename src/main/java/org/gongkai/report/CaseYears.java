package org.gongkai.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.access.AuthorityId;
import org.gongkai.calendar.Calendars;
import org.gongkai.request.Requests;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a body's requests and lays them into the cells of a year. */
@Component
class CaseYears {
    private final Requests requests;
    private final JdbcClient jdbc;
    private final Calendars calendars;
    private final Clock clock;

    CaseYears(Requests requests, JdbcClient jdbc, Calendars calendars, Clock clock) {
        this.requests = requests;
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.clock = clock;
    }

    CaseYear of(AuthorityId authority, int year) {
        var lastDay = LocalDate.of(year, 12, 31);
        var today = LocalDate.now(clock);
        var cases = requests.all(authority).stream()
                .map(file -> new CaseYear.Case(file.id().value(), file.number(), file.channel(), file.applicantKind(), file.events()))
                .toList();
        return CaseYear.of(cases, year, lastDay.isAfter(today) ? today : lastDay, calendars.now(), labels(authority));
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
