package org.gongkai.disclosure;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.gongkai.access.AuthorityId;
import org.gongkai.access.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is being written: first drafts, and revisions beside a public version, in SQL. */
@Repository
class DraftStore {
    private final JdbcClient jdbc;
    private final ItemStore store;
    private final VersionStore versions;
    private final Clock clock;

    DraftStore(JdbcClient jdbc, ItemStore store, VersionStore versions, Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.versions = versions;
        this.clock = clock;
    }

    /** The item that a form made when it was sent before. */
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
        id.ifPresent(it -> versions.insert(it, 1, staff, draft));
        return id;
    }

    /** Writes the version in work, and the item's own row where nothing is public yet. */
    void save(Item item, Staff staff, DraftText draft) {
        versions.save(item, staff, draft);
        if (!item.isPublic()) {
            store.describe(item.id(), item.workingVersion());
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
        store.touch(item.id());
    }

    /** Begins a revision as a copy of the public version. */
    void beginRevision(Item item, Staff staff) {
        var next = versions.copy(item, staff);
        jdbc.sql("update item set revision = :next, round = 1 where id = :item")
                .param("next", next)
                .param("item", item.id().value())
                .update();
        store.touch(item.id());
    }

    /** Gives a revision up: it had no effect outside. Its reviews stay. */
    void dropRevision(Item item) {
        jdbc.sql("update item set revision = null, stage = null where id = :item")
                .param("item", item.id().value())
                .update();
        store.touch(item.id());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
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
