package org.gongkai.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.access.AccountId;
import org.gongkai.access.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Versions of items' texts, in SQL. */
@Repository
class VersionStore {
    private final JdbcClient jdbc;
    private final ItemFiles files;
    private final Clock clock;

    VersionStore(JdbcClient jdbc, ItemFiles files, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.clock = clock;
    }

    Optional<ItemText> text(ItemId item, int version) {
        var attached = files.of(item, version);
        return jdbc.sql(
                        """
                        select version, title, summary, body, category_id, kind, document_number, formed_on, source, interprets,
                               report_year, change_note, editors, saved_by, saved_at
                        from item_version where item_id = :item and version = :version
                        """)
                .param("item", item.value())
                .param("version", version)
                .query((row, _) -> text(row, attached))
                .optional();
    }

    /** The version that is being written or reviewed; the public one when none is. */
    ItemText working(Item item) {
        return text(item.id(), item.workingVersion()).orElseThrow();
    }

    /** Numbers of an item's versions, the latest first. */
    List<Integer> of(ItemId item) {
        return jdbc.sql("select version from item_version where item_id = :item order by version desc")
                .param("item", item.value())
                .query((row, _) -> Integer.valueOf(row.getInt(1)))
                .list();
    }

    void insert(ItemId item, int version, Staff staff, DraftText draft) {
        written(
                        staff,
                        draft,
                        """
                        insert into item_version (item_id, version, title, summary, body, category_id, kind, document_number,
                                                  formed_on, source, interprets, report_year, change_note, editors, saved_by, saved_at)
                        values (:item, :version, :title, :summary, :body, :category, :kind, :documentNumber,
                                :formedOn, :source, :interprets, :reportYear, :changeNote, array[:account], :savedBy, :now)
                        """)
                .param("item", item.value())
                .param("version", version)
                .update();
        files.put(item, version, draft.files());
    }

    /** Saves the version in work over itself. */
    void save(Item item, Staff staff, DraftText draft) {
        written(
                        staff,
                        draft,
                        """
                        update item_version
                        set title = :title, summary = :summary, body = :body, category_id = :category, kind = :kind,
                            document_number = :documentNumber, formed_on = :formedOn, source = :source,
                            interprets = :interprets, report_year = :reportYear, change_note = :changeNote,
                            editors = case when :account = any (editors) then editors else array_append(editors, :account) end,
                            saved_by = :savedBy, saved_at = :now
                        where item_id = :item and version = :version
                        """)
                .param("item", item.id().value())
                .param("version", item.workingVersion())
                .update();
        files.put(item.id(), item.workingVersion(), draft.files());
    }

    /** Copies the public version with its files; gives the new one's number. */
    int copy(Item item, Staff staff) {
        var next = jdbc.sql("select max(version) + 1 from item_version where item_id = :item")
                .param("item", item.id().value())
                .query((row, _) -> Integer.valueOf(row.getInt(1)))
                .single();
        jdbc.sql(
                        """
                        insert into item_version (item_id, version, title, summary, body, category_id, kind, document_number,
                                                  formed_on, source, interprets, report_year, editors, saved_by, saved_at)
                        select item_id, :next, title, summary, body, category_id, kind, document_number,
                               formed_on, source, interprets, report_year, array[:account], :savedBy, :now
                        from item_version where item_id = :item and version = :version
                        """)
                .param("next", next)
                .param("account", staff.id().value())
                .param("savedBy", staff.name())
                .param("now", now())
                .param("item", item.id().value())
                .param("version", item.version())
                .update();
        files.copy(item.id(), item.version(), next);
        return next;
    }

    /** What is kept of a draft, whether it is new or saved over itself. */
    private StatementSpec written(Staff staff, DraftText draft, String sql) {
        return jdbc.sql(sql)
                .param("title", draft.title())
                .param("summary", draft.summary())
                .param("body", draft.body())
                .param("category", valueOf(draft.category()))
                .param("kind", draft.kind().code())
                .param("documentNumber", draft.documentNumber())
                .param("formedOn", draft.formedOn())
                .param("source", draft.source())
                .param("interprets", valueOf(draft.interprets()))
                .param("reportYear", draft.reportYear())
                .param("changeNote", draft.changeNote())
                .param("account", staff.id().value())
                .param("savedBy", staff.name())
                .param("now", now());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static ItemText text(ResultSet row, List<Attachment> files) throws SQLException {
        var category = row.getLong("category_id");
        var interprets = row.getLong("interprets");
        return new ItemText(
                row.getInt("version"),
                row.getString("title"),
                row.getString("summary"),
                row.getString("body"),
                category == 0 ? null : new CategoryId(category),
                ItemKind.of(row.getString("kind")),
                row.getString("document_number"),
                row.getObject("formed_on", LocalDate.class),
                row.getString("source"),
                interprets == 0 ? null : new ItemId(interprets),
                row.getObject("report_year", Integer.class),
                row.getString("change_note"),
                accounts((Long[]) row.getArray("editors").getArray()),
                row.getString("saved_by"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                files);
    }

    private static Set<AccountId> accounts(Long[] ids) {
        return Arrays.stream(ids).map(AccountId::new).collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable Long valueOf(@Nullable CategoryId id) {
        return id == null ? null : id.value();
    }

    private static @Nullable Long valueOf(@Nullable ItemId id) {
        return id == null ? null : id.value();
    }
}
