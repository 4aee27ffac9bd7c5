package org.gongkai.disclosure;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.gongkai.access.Staff;
import org.gongkai.audit.AuditLog;
import org.gongkai.screening.Gate;
import org.gongkai.screening.SecrecyReview;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What has effect outside: publication after the last review, other channels, marks of validity, withdrawal. */
@Service
public class Publishing {
    private final ItemStore store;
    private final VersionStore versions;
    private final Publications publications;
    private final IndexNumbers indexNumbers;
    private final Gate gate;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Publishing(
            ItemStore store,
            VersionStore versions,
            Publications publications,
            IndexNumbers indexNumbers,
            Gate gate,
            JdbcClient jdbc,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.versions = versions;
        this.publications = publications;
        this.indexNumbers = indexNumbers;
        this.gate = gate;
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Makes the version in work public: part of the last reviewer's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    void publish(Staff staff, Item item, ItemText text) {
        // Art. 17: the gate opens for a review of exactly this text, and looks once more for what must not leave.
        var release = gate.release(text.leaving(item.id(), item.authority()), secrecyReview(item, text));
        var now = clock.instant();
        var today = ChinaTime.dayOf(now);
        var before = versions.text(item.id(), item.version()).map(ItemText::category).orElse(null);
        var indexNumber = item.indexNumber() == null ? indexNumbers.next(item.authority(), today.getYear()) : item.indexNumber();
        store.makePublic(item, indexNumber, now);
        publications.add(item.id(), PublicationChannel.PORTAL, today, staff.name());
        record(staff, "published", item, "version %d, index number %s, sha256 %s".formatted(item.workingVersion(), indexNumber, release.sha256()));
        if (item.isPublic()) {
            events.publishEvent(new ItemRevised(item.id(), item.authority(), text.category(), before));
        } else {
            events.publishEvent(new ItemPublished(item.id(), item.authority(), text.category()));
        }
        if (text.interprets() != null) {
            announceLink(text.interprets());
        }
    }

    /**
     * Records that it was made public on another channel, too. Once recorded, the first day stays.
     *
     * @param onDay not after today and not before it was formed
     */
    @Transactional
    public void alsoOn(Staff staff, ItemId id, int lock, PublicationChannel channel, LocalDate onDay) {
        var item = store.hold(staff, id, lock);
        Drafts.refuse(item, item.objectionToManagingPublication(staff));
        publications.add(id, channel, onDay, staff.name());
        store.touch(id);
        record(staff, "made-public-on", item, channel.code() + " " + onDay);
        events.publishEvent(revised(item));
    }

    /** Marks a published document amended, repealed or expired, with the day from which it is so. */
    @Transactional
    public void mark(Staff staff, ItemId id, int lock, Validity validity, @Nullable LocalDate from) {
        var item = store.hold(staff, id, lock);
        Drafts.refuse(item, item.objectionToManagingPublication(staff));
        store.mark(item, validity, validity == Validity.IN_FORCE ? null : from);
        record(staff, "validity-marked", item, validity.code());
        events.publishEvent(revised(item));
    }

    /**
     * Takes a published item back; a notice with the reason takes its place.
     *
     * @param because what the public is told, 1 to 500 characters
     */
    @Transactional
    public void withdraw(Staff staff, ItemId id, int lock, String because) {
        var item = store.hold(staff, id, lock);
        Drafts.refuse(item, item.objectionToWithdrawing(staff));
        store.withdraw(item, because, clock.instant());
        record(staff, "withdrawn", item, "version " + item.version());
        var text = versions.text(id, item.version()).orElseThrow();
        events.publishEvent(new ItemWithdrawn(id, item.authority(), text.category()));
        if (text.interprets() != null) {
            announceLink(text.interprets());
        }
    }

    /** The document that an interpretation explains links to it: its page changes as well. */
    private void announceLink(ItemId interpreted) {
        store.find(interpreted).filter(Item::isPublic).map(this::revised).ifPresent(events::publishEvent);
    }

    private ItemRevised revised(Item item) {
        var category = versions.text(item.id(), item.version()).orElseThrow().category();
        return new ItemRevised(item.id(), item.authority(), category, category);
    }

    private @Nullable SecrecyReview secrecyReview(Item item, ItemText text) {
        return jdbc.sql(
                        """
                        select account_id, decided_at from review
                        where item_id = :item and version = :version and kind = 'secrecy' and decision = 'passed'
                          and seen_sha256 = :seen
                        order by id desc limit 1
                        """)
                .param("item", item.id().value())
                .param("version", item.workingVersion())
                .param("seen", text.sha256())
                .query((row, _) -> new SecrecyReview(
                        "account/" + row.getLong("account_id"), row.getObject("decided_at", OffsetDateTime.class).toInstant(), null))
                .optional()
                .orElse(null);
    }

    private void record(Staff staff, String action, Item item, String detail) {
        audit.record(staff.actor(), action, item.id().subject(), item.authority().value(), detail);
    }
}
