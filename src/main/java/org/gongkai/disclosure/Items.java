package org.gongkai.disclosure;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.access.AuthorityId;
import org.gongkai.access.Permission;
import org.gongkai.access.Staff;
import org.gongkai.screening.FalseAlarm;
import org.gongkai.screening.Gate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Items as staff see them, in every state; each question is bounded by the bodies that the asker's permission reaches. */
@Repository
public class Items {
    private final JdbcClient jdbc;
    private final ItemStore store;
    private final VersionStore versions;
    private final ItemFiles files;
    private final ReviewChains chains;
    private final Publications publications;
    private final Gate gate;

    Items(
            JdbcClient jdbc,
            ItemStore store,
            VersionStore versions,
            ItemFiles files,
            ReviewChains chains,
            Publications publications,
            Gate gate) {
        this.jdbc = jdbc;
        this.store = store;
        this.versions = versions;
        this.files = files;
        this.chains = chains;
        this.publications = publications;
        this.gate = gate;
    }

    /**
     * An item that the caller may read.
     *
     * @throws NoSuchItem if there is none, or not within reach
     */
    public Item item(Staff staff, ItemId id) {
        return store.find(id)
                .filter(item -> staff.may(Permission.READ_ITEMS, item.authority()))
                .orElseThrow(() -> new NoSuchItem(id));
    }

    /** The text that is being written or reviewed; the public one when none is. */
    public ItemText text(Item item) {
        return versions.working(item);
    }

    public Optional<ItemText> text(Item item, int version) {
        return versions.text(item.id(), version);
    }

    /** Whether a file belongs to any version of the item. */
    public boolean hasFile(Item item, long file) {
        return files.has(item.id(), file);
    }

    /** Numbers of an item's versions, the latest first. */
    public List<Integer> versions(Item item) {
        return versions.of(item.id());
    }

    /** Every decision on an item, the first one first. */
    public List<Decision> decisions(Item item) {
        return jdbc.sql(
                        """
                        select version, round, position, kind, stage, decision, basis, remark, decided_by, decided_at
                        from review where item_id = :item order by id
                        """)
                .param("item", item.id().value())
                .query((row, _) -> new Decision(
                        row.getInt("version"),
                        row.getInt("round"),
                        row.getInt("position"),
                        ReviewStage.Kind.of(row.getString("kind")),
                        row.getString("stage"),
                        row.getString("decision").equals("passed"),
                        row.getString("basis"),
                        row.getString("remark"),
                        row.getString("decided_by"),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Findings that were judged false alarms, the first first. */
    public List<FalseAlarm> falseAlarms(Item item) {
        return gate.falseAlarms(item.id().subject());
    }

    /** Where it was made public, and on which day. */
    public Map<PublicationChannel, LocalDate> channels(Item item) {
        return publications.of(item.id());
    }

    /** Items whose review waits for this person, the longest waiting first. */
    public List<Waiting> awaiting(Staff staff) {
        return inReview(union(staff.reach(Permission.REVIEW_SECRECY), staff.reach(Permission.APPROVE_ITEMS))).stream()
                .filter(waiting -> waiting.item()
                        .objectionToReviewing(staff, chains.of(waiting.item()), waiting.text())
                        .isEmpty())
                .toList();
    }

    /** Drafts given back to this person, or handed in by a contributor and not yet in the catalogue. */
    public List<Waiting> toMend(Staff staff) {
        return byCondition(
                        staff.reach(Permission.WRITE_ITEMS),
                        """
                        stage is null and (state = 'draft' or revision is not null)
                        """)
                .stream()
                .filter(waiting -> waiting.item().objectionToEditing(staff).isEmpty())
                .toList();
    }

    /** Items kept back whose re-evaluation (art. 18) is due by that day. */
    public List<Waiting> toReevaluate(Staff staff, LocalDate until) {
        return byCondition(staff.reach(Permission.MANAGE_ITEMS), "state = 'kept'").stream()
                .filter(waiting -> waiting.item().reevaluateOn() != null && !waiting.item().reevaluateOn().isAfter(until))
                .toList();
    }

    private List<Waiting> inReview(Set<AuthorityId> bodies) {
        return byCondition(bodies, "stage is not null");
    }

    private List<Waiting> byCondition(Set<AuthorityId> bodies, String condition) {
        if (bodies.isEmpty()) {
            return List.of();
        }
        return jdbc
                .sql("select id from item where authority_id in (:bodies) and " + condition
                        + " order by coalesce(submitted_at, created_at), id limit 200")
                .param("bodies", ids(bodies))
                .query((row, _) -> new ItemId(row.getLong(1)))
                .list()
                .stream()
                .map(id -> store.find(id).orElseThrow())
                .map(item -> new Waiting(item, text(item)))
                .toList();
    }

    static List<Long> ids(Collection<AuthorityId> bodies) {
        return bodies.stream().map(AuthorityId::value).toList();
    }

    private static Set<AuthorityId> union(Set<AuthorityId> one, Set<AuthorityId> other) {
        var both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }

    /** An item that waits, with the text that it waits with. */
    public record Waiting(Item item, ItemText text) {}
}
