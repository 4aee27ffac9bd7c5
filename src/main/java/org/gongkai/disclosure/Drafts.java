package org.gongkai.disclosure;

import java.util.ArrayList;
import java.util.Optional;
import org.gongkai.access.AuthorityId;
import org.gongkai.access.Permission;
import org.gongkai.access.Staff;
import org.gongkai.audit.AuditLog;
import org.jspecify.annotations.Nullable;
import org.gongkai.screening.Html;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writing: drafts and revisions until they go to the reviewers, and what stays unpublished. */
@Service
public class Drafts {
    /** Characters of a summary that is taken from the text: written guides ask for at most 100. */
    private static final int SUMMARY = 100;

    private final ItemStore store;
    private final DraftStore drafts;
    private final VersionStore versions;
    private final Catalogue catalogue;
    private final ReviewChains chains;
    private final Submission submission;
    private final DraftErasure erasure;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    Drafts(
            ItemStore store,
            DraftStore drafts,
            VersionStore versions,
            Catalogue catalogue,
            ReviewChains chains,
            Submission submission,
            DraftErasure erasure,
            JdbcClient jdbc,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.store = store;
        this.drafts = drafts;
        this.versions = versions;
        this.catalogue = catalogue;
        this.chains = chains;
        this.submission = submission;
        this.erasure = erasure;
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Keeps a new draft.
     *
     * @param onceToken of the form; a second submit of it gives the item of the first
     */
    @Transactional
    public ItemId create(Staff staff, AuthorityId authority, DraftText draft, @Nullable String onceToken) {
        staff.mustBeAllowed(Permission.WRITE_ITEMS, authority);
        var cleaned = cleaned(authority, null, asFarAsAllowed(staff, authority, null, draft));
        var id = drafts.insert(authority, staff, cleaned, onceToken);
        if (id.isEmpty()) {
            return drafts.madeBy(String.valueOf(onceToken)).orElseThrow();
        }
        record(staff, "drafted", authority, id.get(), "version 1");
        events.publishEvent(new DraftSaved(id.get(), authority, 1));
        return id.get();
    }

    /**
     * Saves the version in work.
     *
     * @param lock as the page showed it
     * @throws EditedMeanwhile if somebody saved first
     * @throws NotOpen         if it is not the caller's to write, or with the reviewers
     */
    @Transactional
    public void save(Staff staff, ItemId id, int lock, DraftText draft) {
        var item = store.hold(staff, id, lock);
        refuse(item, item.objectionToEditing(staff));
        drafts.save(item, staff, cleaned(item.authority(), id, asFarAsAllowed(staff, item.authority(), item, draft)));
        record(staff, "saved", item.authority(), id, "version " + item.workingVersion());
        events.publishEvent(new DraftSaved(id, item.authority(), item.workingVersion()));
    }

    /**
     * Sends the version in work to the first stage of review.
     *
     * @throws NotOpen   if it is not the caller's to submit
     * @throws NotReady  if something is missing, or screening found what must not go out
     */
    @Transactional
    public void submit(Staff staff, ItemId id, int lock) {
        submit(staff, id, lock, false);
    }

    /**
     * Sends it although something was found: the secrecy reviewer judges whether that is a false alarm.
     *
     * @throws NotOpen   if it is not the caller's to submit
     * @throws NotReady  if something is missing
     */
    @Transactional
    public void submitDisputed(Staff staff, ItemId id, int lock) {
        submit(staff, id, lock, true);
    }

    private void submit(Staff staff, ItemId id, int lock, boolean disputed) {
        var item = store.hold(staff, id, lock);
        refuse(item, item.objectionToSubmitting(staff));
        var missing = new ArrayList<>(submission.obstacles(item, text(item)));
        if (!disputed) {
            missing.addAll(submission.findingsThatHold(item, text(item)));
        }
        if (!missing.isEmpty()) {
            throw new NotReady(id, missing);
        }
        store.submit(item, chains.of(item.authority()));
        record(staff, disputed ? "submitted-disputed" : "submitted", item.authority(), id, "version %d, round %d".formatted(item.workingVersion(), item.round()));
    }

    /** Takes it back from the reviewers; the next submission is a new round. */
    @Transactional
    public void recall(Staff staff, ItemId id, int lock) {
        var item = store.hold(staff, id, lock);
        refuse(item, item.objectionToRecalling(staff));
        store.giveBack(item);
        record(staff, "recalled", item.authority(), id, "version %d, round %d".formatted(item.workingVersion(), item.round()));
    }

    /** Registers what is open on request only, or exempt: it is not published (articles 13 to 16). */
    @Transactional
    public void keep(Staff staff, ItemId id, int lock) {
        var item = store.hold(staff, id, lock);
        refuse(item, item.objectionToKeeping(staff));
        var missing = submission.obstaclesToKeeping(item, text(item));
        if (!missing.isEmpty()) {
            throw new NotReady(id, missing);
        }
        store.keep(item);
        record(staff, "kept", item.authority(), id, item.attribute().code() + (item.ground() == null ? "" : " " + item.ground().code()));
    }

    /** Begins a revision; the public version stays until the new one has passed. */
    @Transactional
    public void revise(Staff staff, ItemId id, int lock) {
        var item = store.hold(staff, id, lock);
        refuse(item, item.objectionToRevising(staff));
        drafts.beginRevision(item, staff);
        record(staff, "revision-begun", item.authority(), id, "from version " + item.version());
    }

    /** Gives up a revision that is not with the reviewers; the public version stays as it is. */
    @Transactional
    public void dropRevision(Staff staff, ItemId id, int lock) {
        var item = store.hold(staff, id, lock);
        refuse(item, item.objectionToEditing(staff));
        if (item.revision() == null) {
            throw new NotOpen(id, Objection.of("disclosure.objection.not-a-draft"));
        }
        drafts.dropRevision(item);
        record(staff, "revision-dropped", item.authority(), id, "version " + item.revision());
    }

    /**
     * Deletes a first draft that never went to anybody: it has no effect yet.
     *
     * @throws EditedMeanwhile if it has changed since
     * @throws NotOpen         if it is not the caller's, or was submitted or registered once
     */
    @Transactional
    public void delete(Staff staff, ItemId id, int lock) {
        var item = store.hold(staff, id, lock);
        refuse(item, item.objectionToDeleting(staff));
        erasure.erase(item);
        record(staff, "draft-deleted", item.authority(), id, "never submitted");
    }

    private ItemText text(Item item) {
        return versions.working(item);
    }

    /** A body as it would be kept. */
    public String sanitised(String html) {
        return Html.clean(html);
    }

    /** Attribute and catalogue entry have effect outside: a contributor's form leaves them as they are. */
    private DraftText asFarAsAllowed(Staff staff, AuthorityId authority, @Nullable Item item, DraftText draft) {
        if (staff.may(Permission.MANAGE_ITEMS, authority)) {
            return draft;
        }
        return item == null
                ? draft.classified(Attribute.PROACTIVE, null, null, null)
                : draft.classified(item.attribute(), item.ground(), item.reevaluateOn(), text(item).category());
    }

    /** What is kept: the body sanitised, a summary in any case, and only entries and items of the same body. */
    private DraftText cleaned(AuthorityId authority, @Nullable ItemId self, DraftText draft) {
        var body = Html.clean(draft.body());
        var summary = draft.summary().isBlank() ? opening(Html.words(body)) : draft.summary().strip();
        var category = draft.category() == null
                ? null
                : catalogue.byId(draft.category()).filter(entry -> entry.authority().equals(authority)).map(Category::id).orElse(null);
        var interprets = draft.interprets() == null || draft.interprets().equals(self) || !belongsTo(authority, draft.interprets())
                ? null
                : draft.interprets();
        var exempt = draft.attribute() == Attribute.EXEMPT;
        return new DraftText(
                draft.title().strip(),
                summary,
                body,
                draft.attribute(),
                exempt ? draft.ground() : null,
                draft.attribute() == Attribute.PROACTIVE ? null : draft.reevaluateOn(),
                category,
                draft.kind(),
                draft.documentNumber(),
                draft.formedOn(),
                draft.source(),
                draft.kind() == ItemKind.INTERPRETATION ? interprets : null,
                draft.kind() == ItemKind.ANNUAL_REPORT ? draft.reportYear() : null,
                draft.changeNote(),
                draft.files());
    }

    /** The beginning of the text, as a summary in place of none. */
    private static String opening(String words) {
        var line = words.replaceAll("\\s+", " ");
        return line.length() <= SUMMARY ? line : line.substring(0, SUMMARY - 1) + "…";
    }

    private boolean belongsTo(AuthorityId authority, ItemId item) {
        return jdbc.sql("select count(*) from item where id = :item and authority_id = :authority")
                        .param("item", item.value())
                        .param("authority", authority.value())
                        .query((row, _) -> Integer.valueOf(row.getInt(1)))
                        .single()
                > 0;
    }

    private void record(Staff staff, String action, AuthorityId authority, ItemId id, String detail) {
        audit.record(staff.actor(), action, id.subject(), authority.value(), detail);
    }

    static void refuse(Item item, Optional<Objection> objection) {
        objection.ifPresent(it -> {
            throw new NotOpen(item.id(), it);
        });
    }
}
