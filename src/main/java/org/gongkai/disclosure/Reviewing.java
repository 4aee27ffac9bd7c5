package org.gongkai.disclosure;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Objects;
import org.gongkai.access.Staff;
import org.gongkai.audit.AuditLog;
import org.gongkai.screening.Gate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The review chain (art. 17): each stage passes it on or returns it; the last one's pass publishes. */
@Service
public class Reviewing {
    private final ItemStore store;
    private final VersionStore versions;
    private final ReviewChains chains;
    private final Publishing publishing;
    private final Submission submission;
    private final Gate gate;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    Reviewing(
            ItemStore store,
            VersionStore versions,
            ReviewChains chains,
            Publishing publishing,
            Submission submission,
            Gate gate,
            JdbcClient jdbc,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.versions = versions;
        this.chains = chains;
        this.publishing = publishing;
        this.submission = submission;
        this.gate = gate;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Passes it to the next stage; after the last one it is public when this returns.
     *
     * @param lock   as the page showed it: the decision is on the text that was seen
     * @param basis  what the decision rests on, at most 300 characters
     * @param remark at most 1000 characters
     * @return whether it was published
     * @throws EditedMeanwhile if it has changed since
     * @throws NotOpen         if it does not wait for the caller, the caller wrote it, or a hard finding is not judged
     */
    @Transactional
    public boolean pass(Staff staff, ItemId id, int lock, String basis, @Nullable String remark) {
        var item = store.hold(staff, id, lock);
        var text = versions.working(item);
        var chain = chains.of(item);
        Drafts.refuse(item, item.objectionToReviewing(staff, chain, text));
        Drafts.refuse(item, FoundPlace.objectionToPassing(submission.findings(item, text)));
        var stage = chain.at(Objects.requireNonNull(item.stage())).orElseThrow();
        append(staff, item, text, stage, "passed", basis, remark);
        var next = chain.after(stage);
        if (next.isPresent()) {
            store.waitFor(item, next.get());
            return false;
        }
        publishing.publish(staff, item, text);
        return true;
    }

    /**
     * Judges a hard finding to be a false alarm, for exactly this text.
     *
     * @param spot    {@link FoundPlace#key} of the finding
     * @param because 1 to 500 characters
     * @throws EditedMeanwhile if it has changed since
     * @throws NotOpen         if it does not wait for the caller's secrecy review, or nothing there holds it back
     */
    @Transactional
    public void setAside(Staff staff, ItemId id, int lock, String spot, String because) {
        var item = store.hold(staff, id, lock);
        var text = versions.working(item);
        Drafts.refuse(item, item.objectionToJudging(staff, chains.of(item), text));
        var found = submission.findings(item, text).stream()
                .filter(it -> it.holds() && it.key().equals(spot))
                .findFirst()
                .orElseThrow(() -> new NotOpen(id, Objection.of("disclosure.objection.no-such-finding")));
        gate.setAside(text.leaving(id, item.authority()), found.spot(), because, staff.id(), staff.name());
        audit.record(staff.actor(), "finding-set-aside", id.subject(), item.authority().value(), "version %d, %s".formatted(text.version(), spot));
        store.touch(id);
    }

    /**
     * Returns it to whoever wrote it.
     *
     * @param remark what is to be mended, 1 to 1000 characters
     * @throws EditedMeanwhile if it has changed since
     * @throws NotOpen         if it does not wait for the caller, or the caller wrote it
     */
    @Transactional
    public void giveBack(Staff staff, ItemId id, int lock, String remark) {
        var item = store.hold(staff, id, lock);
        var text = versions.working(item);
        var chain = chains.of(item);
        Drafts.refuse(item, item.objectionToReviewing(staff, chain, text));
        var stage = chain.at(Objects.requireNonNull(item.stage())).orElseThrow();
        append(staff, item, text, stage, "returned", null, remark);
        store.giveBack(item);
    }

    private void append(
            Staff staff,
            Item item,
            ItemText text,
            ReviewStage stage,
            String decision,
            @Nullable String basis,
            @Nullable String remark) {
        jdbc.sql(
                        """
                        insert into review (item_id, version, round, position, kind, stage, decision, basis, remark,
                                            seen_sha256, account_id, decided_by, decided_at)
                        values (:item, :version, :round, :position, :kind, :stage, :decision, :basis, :remark,
                                :seen, :account, :by, :now)
                        """)
                .param("item", item.id().value())
                .param("version", item.workingVersion())
                .param("round", item.round())
                .param("position", stage.position())
                .param("kind", stage.kind().code())
                .param("stage", stage.title())
                .param("decision", decision)
                .param("basis", basis)
                .param("remark", remark)
                .param("seen", text.sha256())
                .param("account", staff.id().value())
                .param("by", staff.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(
                staff.actor(),
                decision,
                item.id().subject(),
                item.authority().value(),
                "version %d, round %d, %s, sha256 %s"
                        .formatted(item.workingVersion(), item.round(), stage.kind().code(), text.sha256()));
    }
}
