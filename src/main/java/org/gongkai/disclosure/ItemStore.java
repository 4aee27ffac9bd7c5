package org.gongkai.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.access.AccountId;
import org.gongkai.access.AuthorityId;
import org.gongkai.access.Permission;
import org.gongkai.access.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Items and their versions, in SQL. */
@Repository
class ItemStore {
    private static final String COLUMNS =
            """
            select id, authority_id, state, version, revision, round, chain, stage, attribute, ground, reevaluate_on, index_number,
                   published_at, withdrawn_at, withdrawn_because, validity, validity_from, imported, created_by, lock,
                   submitted_at is null and kept_at is null as untouched
            from item
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ItemStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Item> find(ItemId id) {
        return jdbc.sql(COLUMNS + "where id = :id").param("id", id.value()).query((row, _) -> item(row)).optional();
    }

    /**
     * The item, held until the transaction ends.
     *
     * @param lock as the page showed it
     * @throws NoSuchItem      if there is none, or the caller may not read it
     * @throws EditedMeanwhile if it has changed since
     */
    Item hold(Staff staff, ItemId id, int lock) {
        var item = jdbc.sql(COLUMNS + "where id = :id for update")
                .param("id", id.value())
                .query((row, _) -> item(row))
                .optional()
                .filter(it -> staff.may(Permission.READ_ITEMS, it.authority()))
                .orElseThrow(() -> new NoSuchItem(id));
        if (item.lock() != lock) {
            throw new EditedMeanwhile(id, lock);
        }
        return item;
    }

    Optional<ItemId> madeBy(String onceToken) {
        return jdbc.sql("select id from item where once_token = :token")
                .param("token", onceToken)
                .query((row, _) -> new ItemId(row.getLong(1)))
                .optional();
    }

    /** Keeps a first draft; empty if the same form had made one already. */
    Optional<ItemId> insert(AuthorityId authority, Staff staff, DraftText draft, @Nullable String onceToken) {
        var id = jdbc.sql(
                        """
                        insert into item (authority_id, category_id, kind, document_number, formed_on, source, interprets,
                                          report_year, attribute, ground, reevaluate_on, state, created_by, created_at, once_token)
                        values (:authority, :category, :kind, :documentNumber, :formedOn, :source, :interprets,
                                :reportYear, :attribute, :ground, :reevaluateOn, 'draft', :account, :now, :token)
                        on conflict (once_token) do nothing
                        returning id
                        """)
                .param("authority", authority.value())
                .param("category", valueOf(draft.category()))
                .param("kind", draft.kind().code())
                .param("documentNumber", draft.documentNumber())
                .param("formedOn", draft.formedOn())
                .param("source", draft.source())
                .param("interprets", valueOf(draft.interprets()))
                .param("reportYear", draft.reportYear())
                .param("attribute", draft.attribute().code())
                .param("ground", codeOf(draft.ground()))
                .param("reevaluateOn", draft.reevaluateOn())
                .param("account", staff.id().value())
                .param("now", now())
                .param("token", onceToken)
                .query((row, _) -> new ItemId(row.getLong(1)))
                .optional();
        id.ifPresent(it -> {
            insertVersion(it, 1, staff, draft);
            putFiles(it, 1, draft.files());
        });
        return id;
    }

    /** Writes the version in work, and the item's own row where nothing is public yet. */
    void save(Item item, Staff staff, DraftText draft) {
        jdbc.sql(
                        """
                        update item_version
                        set title = :title, summary = :summary, body = :body, category_id = :category, kind = :kind,
                            document_number = :documentNumber, formed_on = :formedOn, source = :source,
                            interprets = :interprets, report_year = :reportYear, change_note = :changeNote,
                            editors = case when :account = any (editors) then editors else array_append(editors, :account) end,
                            saved_by = :savedBy, saved_at = :now
                        where item_id = :item and version = :version
                        """)
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
                .param("now", now())
                .param("item", item.id().value())
                .param("version", item.workingVersion())
                .update();
        putFiles(item.id(), item.workingVersion(), draft.files());
        if (!item.isPublic()) {
            copyToItem(item.id(), item.workingVersion());
            // What was kept back and is now to be open begins its way to publication (art. 18).
            jdbc.sql(
                            """
                            update item set attribute = :attribute, ground = :ground, reevaluate_on = :reevaluateOn,
                                   state = case when state = 'kept' and :attribute = 'proactive' then 'draft' else state end
                            where id = :item
                            """)
                    .param("attribute", draft.attribute().code())
                    .param("ground", codeOf(draft.ground()))
                    .param("reevaluateOn", draft.reevaluateOn())
                    .param("item", item.id().value())
                    .update();
        }
        touch(item.id());
    }

    /** Begins a revision as a copy of the public version. */
    void beginRevision(Item item, Staff staff) {
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
        jdbc.sql(
                        """
                        insert into item_file (item_id, version, position, file_id, title)
                        select item_id, :next, position, file_id, title
                        from item_file where item_id = :item and version = :version
                        """)
                .param("next", next)
                .param("item", item.id().value())
                .param("version", item.version())
                .update();
        jdbc.sql("update item set revision = :next, round = 1 where id = :item")
                .param("next", next)
                .param("item", item.id().value())
                .update();
        touch(item.id());
    }

    /** Gives a revision up: it had no effect outside. Its reviews stay. */
    void dropRevision(Item item) {
        jdbc.sql("update item set revision = null, stage = null where id = :item")
                .param("item", item.id().value())
                .update();
        touch(item.id());
    }

    /** Sends it to the first stage of a chain, which it goes to the end. */
    void submit(Item item, ReviewChain chain) {
        jdbc.sql("update item set chain = :edition where id = :item")
                .param("edition", chain.edition())
                .param("item", item.id().value())
                .update();
        waitFor(item, chain.first());
    }

    /** Sends it to a stage. */
    void waitFor(Item item, ReviewStage stage) {
        jdbc.sql(
                        """
                        update item set stage = :stage,
                               state = case when state = 'draft' then 'in-review' else state end,
                               submitted_at = case when stage is null then :now else submitted_at end
                        where id = :item
                        """)
                .param("stage", stage.position())
                .param("now", now())
                .param("item", item.id().value())
                .update();
        touch(item.id());
    }

    /** Gives it back to whoever writes it; the next submission is a new round. */
    void giveBack(Item item) {
        jdbc.sql(
                        """
                        update item set stage = null, round = round + 1,
                               state = case when state = 'in-review' then 'draft' else state end
                        where id = :item
                        """)
                .param("item", item.id().value())
                .update();
        touch(item.id());
    }

    void keep(Item item) {
        jdbc.sql("update item set state = 'kept', kept_at = :now where id = :item")
                .param("now", now())
                .param("item", item.id().value())
                .update();
        touch(item.id());
    }

    void makePublic(Item item, @Nullable String indexNumber, Instant now) {
        copyToItem(item.id(), item.workingVersion());
        jdbc.sql(
                        """
                        update item set state = 'published', version = :version, revision = null, stage = null, round = 1,
                               index_number = coalesce(index_number, :indexNumber),
                               published_at = coalesce(published_at, :now), changed_at = :now
                        where id = :item
                        """)
                .param("version", item.workingVersion())
                .param("indexNumber", indexNumber)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("item", item.id().value())
                .update();
        touch(item.id());
    }

    void withdraw(Item item, String because, Instant now) {
        jdbc.sql(
                        """
                        update item set state = 'withdrawn', revision = null, stage = null, withdrawn_at = :now,
                               withdrawn_because = :because
                        where id = :item
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("because", because)
                .param("item", item.id().value())
                .update();
        touch(item.id());
    }

    void mark(Item item, Validity validity, @Nullable LocalDate from) {
        jdbc.sql("update item set validity = :validity, validity_from = :from where id = :item")
                .param("validity", validity.code())
                .param("from", from)
                .param("item", item.id().value())
                .update();
        touch(item.id());
    }

    void touch(ItemId item) {
        jdbc.sql("update item set lock = lock + 1 where id = :item").param("item", item.value()).update();
    }

    Optional<ItemText> text(ItemId item, int version) {
        var files = jdbc.sql(
                        """
                        select file_id, title, name, media_type, bytes
                        from item_file join file on file.id = file_id
                        where item_id = :item and version = :version order by position, file_id
                        """)
                .param("item", item.value())
                .param("version", version)
                .query((row, _) -> new Attachment(
                        row.getLong("file_id"),
                        row.getString("title"),
                        row.getString("name"),
                        row.getString("media_type"),
                        row.getLong("bytes")))
                .list();
        return jdbc.sql(
                        """
                        select version, title, summary, body, category_id, kind, document_number, formed_on, source, interprets,
                               report_year, change_note, editors, saved_by, saved_at
                        from item_version where item_id = :item and version = :version
                        """)
                .param("item", item.value())
                .param("version", version)
                .query((row, _) -> text(row, files))
                .optional();
    }

    private void insertVersion(ItemId item, int version, Staff staff, DraftText draft) {
        jdbc.sql(
                        """
                        insert into item_version (item_id, version, title, summary, body, category_id, kind, document_number,
                                                  formed_on, source, interprets, report_year, change_note, editors, saved_by, saved_at)
                        values (:item, :version, :title, :summary, :body, :category, :kind, :documentNumber,
                                :formedOn, :source, :interprets, :reportYear, :changeNote, array[:account], :savedBy, :now)
                        """)
                .param("item", item.value())
                .param("version", version)
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
                .param("now", now())
                .update();
    }

    /** The files of a version, each under its own name without the ending. Only files of the item's own body. */
    private void putFiles(ItemId item, int version, List<Long> files) {
        jdbc.sql("delete from item_file where item_id = :item and version = :version")
                .param("item", item.value())
                .param("version", version)
                .update();
        for (var position = 0; position < files.size(); position++) {
            jdbc.sql(
                            """
                            insert into item_file (item_id, version, position, file_id, title)
                            select item.id, :version, :position, file.id, regexp_replace(file.name, '\\.[^.]{1,8}$', '')
                            from item join file on file.authority_id = item.authority_id
                            where item.id = :item and file.id = :file
                            on conflict do nothing
                            """)
                    .param("version", version)
                    .param("position", position)
                    .param("item", item.value())
                    .param("file", files.get(position))
                    .update();
        }
        // What is taken out again is found by it, should the draft turn out to be secret.
        jdbc.sql(
                        """
                        insert into draft_file (item_id, file_id)
                        select item_id, file_id from item_file where item_id = :item and version = :version
                        on conflict do nothing
                        """)
                .param("item", item.value())
                .param("version", version)
                .update();
    }

    private void copyToItem(ItemId item, int version) {
        jdbc.sql(
                        """
                        update item set category_id = text.category_id, kind = text.kind, document_number = text.document_number,
                               formed_on = text.formed_on, source = text.source, interprets = text.interprets,
                               report_year = text.report_year
                        from item_version text
                        where item.id = :item and text.item_id = item.id and text.version = :version
                        """)
                .param("item", item.value())
                .param("version", version)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Item item(ResultSet row) throws SQLException {
        var ground = row.getString("ground");
        var createdBy = row.getLong("created_by");
        return new Item(
                new ItemId(row.getLong("id")),
                new AuthorityId(row.getLong("authority_id")),
                ItemState.of(row.getString("state")),
                row.getInt("version"),
                row.getObject("revision", Integer.class),
                row.getInt("round"),
                row.getObject("chain", Integer.class),
                row.getObject("stage", Integer.class),
                Attribute.of(row.getString("attribute")),
                ground == null ? null : ExemptionGround.of(ground),
                row.getObject("reevaluate_on", LocalDate.class),
                row.getString("index_number"),
                moment(row, "published_at"),
                moment(row, "withdrawn_at"),
                row.getString("withdrawn_because"),
                Validity.of(row.getString("validity")),
                row.getObject("validity_from", LocalDate.class),
                row.getBoolean("imported"),
                createdBy == 0 ? null : new AccountId(createdBy),
                row.getBoolean("untouched"),
                row.getInt("lock"));
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

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static @Nullable Long valueOf(@Nullable CategoryId id) {
        return id == null ? null : id.value();
    }

    private static @Nullable Long valueOf(@Nullable ItemId id) {
        return id == null ? null : id.value();
    }

    private static @Nullable String codeOf(@Nullable ExemptionGround ground) {
        return ground == null ? null : ground.code();
    }
}
