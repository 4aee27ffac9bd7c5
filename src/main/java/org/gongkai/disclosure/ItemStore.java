package org.gongkai.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.gongkai.access.AccountId;
import org.gongkai.access.AuthorityId;
import org.gongkai.access.Permission;
import org.gongkai.access.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Items and where each of them stands, in SQL. */
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
        describe(item.id(), item.workingVersion());
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

    /** What a version says of the item becomes the item's. */
    void describe(ItemId item, int version) {
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

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
