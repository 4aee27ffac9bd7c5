package org.gongkai.disclosure;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.gongkai.access.AuthorityId;
import org.gongkai.screening.Gate;
import org.gongkai.screening.Html;
import org.gongkai.screening.Leaving;
import org.gongkai.screening.SecrecyReview;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what a body published before it kept its records here: a town's start, the sample towns. They were reviewed
 * and made public elsewhere, so no review chain runs and only one event tells of all; the site is written as a whole afterwards.
 */
@Repository
public class PastItems {
    private final NamedParameterJdbcTemplate jdbc;
    private final IndexNumbers indexNumbers;
    private final Gate gate;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PastItems(
            NamedParameterJdbcTemplate jdbc,
            IndexNumbers indexNumbers,
            Gate gate,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.indexNumbers = indexNumbers;
        this.gate = gate;
        this.events = events;
        this.clock = clock;
    }

    /** Takes all of them in, or none; the ids come back in the order given. */
    @Transactional
    public List<ItemId> take(List<PastItem> items) {
        if (items.isEmpty()) {
            return List.of();
        }
        var ids = reserveIds(items.size());
        var numbers = numbers(items);
        insertItems(items, ids, numbers);
        insertVersions(items, ids);
        insertPublications(items, ids);
        release(items, ids);
        events.publishEvent(new PastItemsTaken(items.stream().map(PastItem::authority).distinct().toList()));
        return ids;
    }

    /** What was public before has left the house: the gate records it as reviewed where it was published. */
    private void release(List<PastItem> items, List<ItemId> ids) {
        for (var i = 0; i < items.size(); i++) {
            var item = items.get(i);
            var leaving = new Leaving(
                    ids.get(i).subject(),
                    item.authority(),
                    1,
                    item.title(),
                    Html.clean(item.body()),
                    ItemText.beside(item.summary(), item.documentNumber(), item.source()),
                    List.of(),
                    item.formedOn());
            gate.release(leaving, new SecrecyReview("import", item.publishedAt(), "Public since " + item.publishedAt()));
        }
    }

    private List<ItemId> reserveIds(int count) {
        return jdbc.query(
                "select nextval(pg_get_serial_sequence('item', 'id')) from generate_series(1, :count)",
                Map.of("count", count),
                (row, _) -> new ItemId(row.getLong(1)));
    }

    /** Numbers follow the order of publication within each body and year. */
    private List<String> numbers(List<PastItem> items) {
        var numbers = new HashMap<Integer, String>();
        var missing = new HashMap<Serial, List<Integer>>();
        IntStream.range(0, items.size()).boxed().sorted(Comparator.comparing((Integer i) -> items.get(i).publishedAt())).forEach(i -> {
            var item = items.get(i);
            if (item.indexNumber() != null) {
                numbers.put(i, item.indexNumber());
            } else {
                var year = ChinaTime.dayOf(item.publishedAt()).getYear();
                missing.computeIfAbsent(new Serial(item.authority(), year), _ -> new ArrayList<>()).add(i);
            }
        });
        missing.forEach((serial, places) -> {
            var next = indexNumbers.reserve(serial.authority(), serial.year(), places.size());
            for (var place : places) {
                numbers.put(place, indexNumbers.format(serial.authority(), serial.year(), next++));
            }
        });
        return IntStream.range(0, items.size()).mapToObj(i -> Objects.requireNonNull(numbers.get(i))).toList();
    }

    private void insertItems(List<PastItem> items, List<ItemId> ids, List<String> numbers) {
        jdbc.batchUpdate(
                """
                insert into item (id, authority_id, category_id, kind, document_number, formed_on, source, interprets,
                                  report_year, index_number, attribute, state, published_at, changed_at, imported, created_at)
                overriding system value
                values (:id, :authority, :category, :kind, :documentNumber, :formedOn, :source, :interprets,
                        :reportYear, :indexNumber, 'proactive', 'published', :publishedAt, :publishedAt, true, :now)
                """,
                batch(items, i -> version(items.get(i), ids.get(i))
                        .addValue("authority", items.get(i).authority().value())
                        .addValue("indexNumber", numbers.get(i))
                        .addValue("publishedAt", items.get(i).publishedAt().atOffset(ZoneOffset.UTC))
                        .addValue("now", Timestamp.from(clock.instant()))));
    }

    private void insertVersions(List<PastItem> items, List<ItemId> ids) {
        jdbc.batchUpdate(
                """
                insert into item_version (item_id, version, title, summary, body, category_id, kind, document_number,
                                          formed_on, source, interprets, report_year, saved_by, saved_at)
                values (:id, 1, :title, :summary, :body, :category, :kind, :documentNumber,
                        :formedOn, :source, :interprets, :reportYear, 'import', :now)
                """,
                batch(items, i -> version(items.get(i), ids.get(i))
                        .addValue("title", items.get(i).title())
                        .addValue("summary", items.get(i).summary())
                        .addValue("body", Html.clean(items.get(i).body()))
                        .addValue("now", Timestamp.from(clock.instant()))));
    }

    private void insertPublications(List<PastItem> items, List<ItemId> ids) {
        var publications = IntStream.range(0, items.size())
                .boxed()
                .flatMap(i -> items.get(i).channels().entrySet().stream()
                        .map(channel -> new MapSqlParameterSource()
                                .addValue("id", ids.get(i).value())
                                .addValue("channel", channel.getKey().code())
                                .addValue("onDay", channel.getValue())))
                .toArray(SqlParameterSource[]::new);
        jdbc.batchUpdate(
                "insert into publication (item_id, channel, on_day, recorded_by) values (:id, :channel, :onDay, 'import')",
                publications);
    }

    private static MapSqlParameterSource version(PastItem item, ItemId id) {
        return new MapSqlParameterSource()
                .addValue("id", id.value())
                .addValue("category", item.category() == null ? null : item.category().value())
                .addValue("kind", item.kind().code())
                .addValue("documentNumber", item.documentNumber())
                .addValue("formedOn", item.formedOn())
                .addValue("source", item.source())
                .addValue("interprets", valueOf(item.interprets()))
                .addValue("reportYear", item.reportYear());
    }

    private static @Nullable Long valueOf(@Nullable ItemId id) {
        return id == null ? null : id.value();
    }

    private static SqlParameterSource[] batch(
            List<PastItem> items, IntFunction<SqlParameterSource> row) {
        return IntStream.range(0, items.size()).mapToObj(row).toArray(SqlParameterSource[]::new);
    }

    private record Serial(AuthorityId authority, int year) {}
}
