package org.gongkai.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.gongkai.access.AccountId;
import org.gongkai.access.AuthorityId;
import org.gongkai.request.law.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of cases, read from their projections alone: as quick with a million as with one. Every method belongs into the caller's transaction. */
@Repository
class CaseLists {
    /** Nobody reads further; to count what a wide filter finds takes longer than to show it. */
    static final int COUNTED = 1_000;

    private static final Pattern NUMBER = Pattern.compile("[0-9]{4}-[0-9]{4,}");
    private static final String LINES =
            "select id, authority_id, number, channel, applicant_kind, coalesce(matter, subject) as subject, submitted_at, state, due, officer_id, deputy_id from ";

    private final JdbcClient jdbc;

    CaseLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A page of a list.
     *
     * @param within ids of the bodies whose cases the reader may see; nothing without any
     * @param me     the reader, and whom they stand in for
     */
    CaseList page(CaseFilter filter, Collection<AuthorityId> within, Collection<AccountId> me, Place from, int size) {
        var selection = new Selection(filter, parameters(filter, within, me));
        var count = count(selection);
        var lines = lines(selection, count <= COUNTED, ListOrder.of(filter), from, within, size + 1);
        return CaseList.of(lines, from, size, count);
    }

    private List<CaseLine> lines(
            Selection selection, boolean few, ListOrder order, Place from, Collection<AuthorityId> within, int limit) {
        return switch (from) {
            case Place.Beginning() -> lines(selection, few, order, Map.of(), limit);
            case Place.After(var line) -> lines(selection, few, order, keys(line, within), limit);
            case Place.Before(var line) ->
                keys(line, within).isEmpty()
                        ? lines(selection, few, order, Map.of(), limit)
                        : lines(selection, few, order.reversed(), keys(line, within), limit).reversed();
        };
    }

    private List<CaseLine> lines(Selection selection, boolean few, ListOrder order, Map<String, Object> after, int limit) {
        var place = after.isEmpty() ? "" : " and " + order.isAfter();
        var page = order.by() + " limit :limit";
        return jdbc.sql(few ? selection.sorted(place, page) : selection.merged(place, page))
                .params(selection.parameters())
                .params(after)
                .param("limit", limit)
                .query((row, _) -> line(row))
                .list();
    }

    /** Which cases a reader asks for, in SQL. */
    private record Selection(CaseFilter filter, Map<String, Object> parameters) {
        String all() {
            return " from request where authority_id = any(:within)" + chosen(filter) + found(filter);
        }

        /**
         * Few are found first and then sorted: to go through all cases in order until enough of few have come by takes longest when
         * there are none.
         */
        String sorted(String place, String page) {
            return "with found as materialized (select *" + all() + ") " + LINES + "found where true" + place + page;
        }

        /**
         * Of many the first of each body are soon found in its own order, and the first of all are among them: however many bodies
         * there are besides, nobody goes through their cases. Words are looked at where they stand; to find first what an index knows
         * of them would be to find all.
         */
        String merged(String place, String page) {
            var firsts = "select * from request where authority_id = body.of" + chosen(filter) + place + page;
            return LINES + "unnest(:within::bigint[]) as body (of) cross join lateral (" + firsts + ") as firsts" + page;
        }
    }

    /** By what a line is sorted; empty if there is none or the reader may not see it: then a list is shown from its beginning. */
    private Map<String, Object> keys(CaseId line, Collection<AuthorityId> within) {
        return jdbc.sql("select closed, due_or_last, number, submitted_at, id from request where id = :id and authority_id = any(:within)")
                .param("id", line.value())
                .param("within", ids(within))
                .query((row, _) -> ListOrder.keys(row))
                .optional()
                .orElse(Map.of());
    }

    /** How many there are, where they are not more than {@link #COUNTED}; else one more than that. */
    private int count(Selection selection) {
        return jdbc.sql("select count(*) from (select 1" + selection.all() + " limit :limit) found")
                .params(selection.parameters())
                .param("limit", COUNTED + 1)
                .query((row, _) -> row.getInt(1))
                .single();
    }

    /** Decided cases whose latest decision is not recorded as sent; those of the time before the program have no letter to be sent. */
    List<CaseLine> unserved(Collection<AuthorityId> within, int limit) {
        return jdbc.sql(LINES
                        + """
                        request where authority_id = any(:within) and unserved
                          and exists (select 1 from letter where letter.request_id = request.id)
                        order by id limit :limit
                        """)
                .param("within", ids(within))
                .param("limit", limit)
                .query((row, _) -> line(row))
                .list();
    }

    /** Cases with a remedy whose papers the body has and has not answered. */
    List<CaseLine> owingAnswers(Collection<AuthorityId> within, int limit) {
        return jdbc.sql(LINES
                        + """
                        request where authority_id = any(:within)
                          and id in (select copy.request_id from request_event copy
                                     where copy.body ->> 'type' = 'remedy-stage' and copy.body ->> 'stage' = 'copy-received'
                                       and not exists (select 1 from request_event answer
                                                       where answer.request_id = copy.request_id
                                                         and answer.body ->> 'type' = 'remedy-stage' and answer.body ->> 'stage' = 'answered'
                                                         and answer.body ->> 'remedy' = copy.body ->> 'remedy'))
                        order by id limit :limit
                        """)
                .param("within", ids(within))
                .param("limit", limit)
                .query((row, _) -> line(row))
                .list();
    }

    // Only what was chosen is asked for: a plan made for "any state or this one" can use no index.
    private static String chosen(CaseFilter filter) {
        var all = new StringBuilder();
        if (isNumber(filter)) {
            all.append(" and number = :words");
        } else if (!filter.words().isEmpty()) {
            all.append(" and position(lower(:words) in lower(number || ' ' || subject)) > 0");
        }
        if (!filter.channel().isEmpty()) {
            all.append(" and channel = :channel");
        }
        if (!filter.state().isEmpty()) {
            all.append(filter.state().equals("open") ? " and not closed" : " and state = :state");
        }
        if (!filter.whose().sql.isEmpty()) {
            all.append(" and ").append(filter.whose().sql);
        }
        return all.toString();
    }

    /** Adds nothing to what is chosen; says it so that the index of words finds it. */
    private static String found(CaseFilter filter) {
        return filter.words().isEmpty() || isNumber(filter) ? "" : " and request_grams(number || ' ' || subject) @> :grams::text[]";
    }

    private static boolean isNumber(CaseFilter filter) {
        return NUMBER.matcher(filter.words()).matches();
    }

    private static Map<String, Object> parameters(
            CaseFilter filter, Collection<AuthorityId> within, Collection<AccountId> me) {
        var all = new HashMap<String, Object>(Map.of("words", filter.words(), "channel", filter.channel(), "state", filter.state()));
        all.put("within", ids(within));
        all.put("grams", grams(filter.words().toLowerCase(Locale.ROOT)));
        all.put("me", me.stream().map(AccountId::value).toArray(Long[]::new));
        return all;
    }

    /** What the index is asked for: each two neighbours, which say more than each character; a character that stands alone. */
    private static String[] grams(String words) {
        var characters = words.codePoints().mapToObj(Character::toString).toList();
        return characters.size() < 2
                ? characters.toArray(String[]::new)
                : IntStream.range(1, characters.size()).mapToObj(i -> characters.get(i - 1) + characters.get(i)).toArray(String[]::new);
    }

    private static Long[] ids(Collection<AuthorityId> within) {
        return within.stream().map(AuthorityId::value).toArray(Long[]::new);
    }

    private static CaseLine line(ResultSet row) throws SQLException {
        return new CaseLine(
                new CaseId(row.getLong("id")),
                new AuthorityId(row.getLong("authority_id")),
                row.getString("number"),
                Channel.of(row.getString("channel")).orElseThrow(),
                ApplicantKind.of(row.getString("applicant_kind")).orElseThrow(),
                row.getString("subject"),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                row.getString("state"),
                row.getObject("due", LocalDate.class),
                CaseStore.assignment(row));
    }
}
