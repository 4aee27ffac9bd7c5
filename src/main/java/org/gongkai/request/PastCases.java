package org.gongkai.request;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.access.AuthorityId;
import org.gongkai.access.PersonalData;
import org.gongkai.access.ReceiptCode;
import org.gongkai.audit.AuditLog;
import org.gongkai.calendar.Calendars;
import org.gongkai.request.CaseEvent.Received;
import org.gongkai.request.Recorded.Happened;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes in cases from the time before the program by the thousand: as {@link Requests#takeIn} does one, in a few statements for all. */
@Component
public class PastCases {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String BY = "program";

    private final JdbcClient jdbc;
    private final PersonalData personal;
    private final Calendars calendars;
    private final TransactionTemplate transaction;
    private final AuditLog audit;
    private final Clock clock;
    private final BookJson json = new BookJson();

    PastCases(JdbcClient jdbc, PersonalData personal, Calendars calendars, PlatformTransactionManager transactions, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.personal = personal;
        this.calendars = calendars;
        this.transaction = new TransactionTemplate(transactions);
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A case as it was kept elsewhere.
     *
     * @param events the first of them {@link Received}
     */
    public record PastCase(AuthorityId authority, Applicant applicant, Asked asked, Instant submittedAt, List<CaseEvent> events) {
        Received received() {
            return (Received) events.getFirst();
        }
    }

    /**
     * All of them or none.
     *
     * @throws Refused if one cannot have happened
     */
    public void takeIn(List<PastCase> cases) {
        transaction.executeWithoutResult(_ -> {
            var codes = draw(cases.size());
            addBooks(addRows(codes, cases), cases);
            cases.stream().collect(Collectors.groupingBy(PastCase::authority, Collectors.counting())).forEach((authority, many) ->
                    audit.record(BY, "took in", "authority/" + authority, authority.value(), many + " requests"));
        });
    }

    /** Among a million cases two draw the same code now and then. */
    private List<ReceiptCode> draw(int many) {
        var codes = new LinkedHashSet<ReceiptCode>();
        while (codes.size() < many) {
            while (codes.size() < many) {
                codes.add(ReceiptCode.random());
            }
            jdbc.sql("select receipt_code from request where receipt_code = any(:codes)")
                    .param("codes", codes.stream().map(ReceiptCode::value).toArray(String[]::new))
                    .query(row -> {
                        codes.remove(new ReceiptCode(row.getString("receipt_code")));
                    });
        }
        return List.copyOf(codes);
    }

    /** Ids in the order of the cases. */
    private List<CaseId> addRows(List<ReceiptCode> codes, List<PastCase> cases) {
        var ids = new HashMap<String, CaseId>();
        var today = LocalDate.ofInstant(clock.instant(), CHINA);
        var projections = cases.stream().map(it -> Projection.of(RequestCase.of(it.events(), calendars.now(), today), it.events())).toList();
        jdbc.sql(
                        """
                        insert into request (authority_id, number, receipt_code, channel, applicant_kind, applicant, subject, document_number,
                                             description, wanted_form, wanted_way, submitted_at, state, due, next_change, unserved)
                        select * from unnest(:authority::bigint[], :number::text[], :code::text[], :channel::text[], :kind::text[],
                                             :applicant::bytea[], :subject::text[], :documentNumber::text[], :description::text[],
                                             :form::text[], :way::text[], :submittedAt::timestamptz[], :state::text[], :due::date[],
                                             :nextChange::date[], :unserved::boolean[])
                        returning id, receipt_code
                        """)
                .param("authority", cases.stream().map(it -> it.authority().value()).toArray(Long[]::new))
                .param("number", numbers(cases).toArray(String[]::new))
                .param("code", codes.stream().map(ReceiptCode::value).toArray(String[]::new))
                .param("channel", texts(cases, it -> it.received().channel().word()))
                .param("kind", texts(cases, it -> it.received().applicant().word()))
                .param("applicant", sealed(codes, cases))
                .param("subject", texts(cases, it -> it.asked().subject()))
                .param("documentNumber", texts(cases, it -> it.asked().documentNumber()))
                .param("description", texts(cases, it -> it.asked().description()))
                .param("form", texts(cases, it -> it.asked().form().code()))
                .param("way", texts(cases, it -> it.asked().way().code()))
                .param("submittedAt", texts(cases, PastCase::submittedAt))
                .param("state", texts(projections, Projection::state))
                .param("due", texts(projections, Projection::due))
                .param("nextChange", texts(projections, Projection::nextChange))
                .param("unserved", texts(projections, Projection::unserved))
                .query(row -> {
                    ids.put(row.getString("receipt_code"), new CaseId(row.getLong("id")));
                });
        return codes.stream().map(code -> Objects.requireNonNull(ids.get(code.value()))).toList();
    }

    private void addBooks(List<CaseId> ids, List<PastCase> past) {
        var cases = new ArrayList<CaseId>();
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < past.size(); i++) {
            int position = 0;
            for (var event : past.get(i).events()) {
                cases.add(ids.get(i));
                entries.add(new Entry(++position, new Happened(event), Map.of(), BY, clock.instant()));
            }
        }
        var words = new byte[cases.size()][];
        for (int i = 0; i < words.length; i++) {
            words[i] = personal.seal(CaseStore.sealOf(cases.get(i), entries.get(i).position()), json.write(entries.get(i).words()));
        }
        jdbc.sql(
                        """
                        insert into request_event (request_id, position, on_day, body, words, recorded_by, recorded_at)
                        select id, position, on_day, body, words, :by, :at
                        from unnest(:ids::bigint[], :positions::int[], :days::date[], :bodies::jsonb[], :words::bytea[])
                             as one (id, position, on_day, body, words)
                        """)
                .param("by", BY)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("ids", cases.stream().map(CaseId::value).toArray(Long[]::new))
                .param("positions", entries.stream().map(Entry::position).toArray(Integer[]::new))
                .param("days", texts(entries, it -> it.what().on()))
                .param("bodies", texts(entries, it -> json.write(it.what())))
                .param("words", words)
                .update();
    }

    /** The next ones of each body and year. */
    private List<String> numbers(List<PastCase> cases) {
        var counted = new HashMap<Series, Integer>();
        cases.forEach(it -> counted.merge(Series.of(it), 1, Integer::sum));
        var next = new HashMap<Series, Integer>();
        counted.forEach((series, many) -> next.put(series, reserve(series, many) - many));
        return cases.stream()
                .map(it -> "%d-%04d".formatted(Series.of(it).year(), next.merge(Series.of(it), 1, Integer::sum)))
                .toList();
    }

    private int reserve(Series series, int many) {
        return jdbc.sql(
                        """
                        insert into request_serial (authority_id, year, last) values (:authority, :year, :many)
                        on conflict (authority_id, year) do update set last = request_serial.last + :many
                        returning last
                        """)
                .param("authority", series.authority().value())
                .param("year", series.year())
                .param("many", many)
                .query((row, _) -> row.getInt("last"))
                .single();
    }

    private byte[][] sealed(List<ReceiptCode> codes, List<PastCase> cases) {
        var sealed = new byte[cases.size()][];
        for (int i = 0; i < sealed.length; i++) {
            sealed[i] = personal.seal(CaseStore.sealOf(codes.get(i)), json.write(cases.get(i).applicant()));
        }
        return sealed;
    }

    private static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable Object> column) {
        return rows.stream().map(column).map(value -> value == null ? null : value.toString()).toArray(String[]::new);
    }

    /** By what numbers run without a gap. */
    private record Series(AuthorityId authority, int year) {
        static Series of(PastCase one) {
            return new Series(one.authority(), LocalDate.ofInstant(one.submittedAt(), CHINA).getYear());
        }
    }
}
