package org.gongkai.disclosure;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongkai.access.AuthorityId;
import org.gongkai.access.Permission;
import org.gongkai.access.Staff;
import org.gongkai.audit.AuditLog;
import org.gongkai.screening.Html;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Destroys a draft that was judged secret: the one exception to keeping everything. That it was destroyed stays on record. */
@Service
public class Destruction {
    /** So many characters in a row are a quotation. */
    private static final int QUOTED = 8;

    private final ItemStore store;
    private final VersionStore versions;
    private final DraftErasure erasure;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    Destruction(ItemStore store, VersionStore versions, DraftErasure erasure, JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.store = store;
        this.versions = versions;
        this.erasure = erasure;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** The reason is kept: it must not repeat what is destroyed. */
    public static Optional<Objection> objectionToReason(ItemText text, String because) {
        var said = bare(because);
        var title = bare(text.title());
        var draft = bare(text.title() + text.summary() + Html.words(text.body()));
        var quotesText = IntStream.rangeClosed(0, said.length() - QUOTED).anyMatch(i -> draft.contains(said.substring(i, i + QUOTED)));
        var quotesTitle = !title.isEmpty() && said.contains(title);
        return quotesText || quotesTitle ? Optional.of(Objection.of("disclosure.objection.quotes-the-draft")) : Optional.empty();
    }

    /**
     * Destroys the version in work and all that was never public; a public version stays.
     *
     * @param because 1 to 300 characters, repeating nothing of the draft
     * @throws EditedMeanwhile if it has changed since
     * @throws NotOpen         if it is not the caller's to judge, or the reason repeats the draft
     */
    @Transactional
    public void destroy(Staff staff, ItemId id, int lock, SecrecyGround ground, String because) {
        var item = store.hold(staff, id, lock);
        var text = versions.working(item);
        Drafts.refuse(item, item.objectionToDestroying(staff, text));
        Drafts.refuse(item, objectionToReason(text, because));
        erasure.erase(item);
        jdbc.sql(
                        """
                        insert into destroyed_draft (authority_id, item_id, revision, ground, because, account_id, destroyed_by, destroyed_at)
                        values (:authority, :item, :revision, :ground, :because, :account, :by, :now)
                        """)
                .param("authority", item.authority().value())
                .param("item", id.value())
                .param("revision", item.revision() != null)
                .param("ground", ground.code())
                .param("because", because)
                .param("account", staff.id().value())
                .param("by", staff.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(staff.actor(), "draft-destroyed", id.subject(), item.authority().value(), "secret, " + ground.code());
    }

    /** What was destroyed in the bodies that the caller reads, the latest first. */
    public List<DestroyedDraft> destroyed(Staff staff) {
        var bodies = staff.reach(Permission.READ_ITEMS);
        if (bodies.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select authority_id, item_id, revision, ground, because, destroyed_by, destroyed_at
                        from destroyed_draft where authority_id in (:bodies) order by id desc
                        """)
                .param("bodies", Items.ids(bodies))
                .query((row, _) -> new DestroyedDraft(
                        new AuthorityId(row.getLong("authority_id")),
                        new ItemId(row.getLong("item_id")),
                        row.getBoolean("revision"),
                        SecrecyGround.of(row.getString("ground")),
                        row.getString("because"),
                        row.getString("destroyed_by"),
                        row.getObject("destroyed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\p{Punct}\\p{IsPunctuation}]", "");
    }
}
