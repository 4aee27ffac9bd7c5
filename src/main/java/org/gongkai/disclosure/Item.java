package org.gongkai.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.gongkai.access.AccountId;
import org.gongkai.access.AuthorityId;
import org.gongkai.access.Permission;
import org.gongkai.access.Role;
import org.gongkai.access.Staff;
import org.jspecify.annotations.Nullable;

/**
 * An information item (政府信息条目) as it stands: what may be done with it next, and what forbids it.
 *
 * @param version       the public one; before the first publication, the draft
 * @param revision      the version in work beside the public one
 * @param round         of the review of the version in work, from 1
 * @param chain         edition of the review chain that it was submitted under
 * @param stage         position of the review stage that it waits for
 * @param reevaluateOn  of an item that is kept back: when to ask again whether it must be (art. 18)
 * @param createdBy     null for an imported one
 * @param untouched     never submitted, never registered
 * @param lock          rises with every change
 */
public record Item(
        ItemId id,
        AuthorityId authority,
        ItemState state,
        int version,
        @Nullable Integer revision,
        int round,
        @Nullable Integer chain,
        @Nullable Integer stage,
        Attribute attribute,
        @Nullable ExemptionGround ground,
        @Nullable LocalDate reevaluateOn,
        @Nullable String indexNumber,
        @Nullable Instant publishedAt,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnBecause,
        Validity validity,
        @Nullable LocalDate validityFrom,
        boolean imported,
        @Nullable AccountId createdBy,
        boolean untouched,
        int lock) {

    /** The version that is being written or reviewed; the public one when none is. */
    public int workingVersion() {
        return revision == null ? version : revision;
    }

    public boolean isInReview() {
        return stage != null;
    }

    public boolean isPublic() {
        return state == ItemState.PUBLISHED;
    }

    /** Whether a version is being written: a first draft, or a revision beside the public version. */
    public boolean isInWork() {
        return !isInReview() && (state == ItemState.DRAFT || revision != null);
    }

    public Optional<Objection> objectionToEditing(Staff staff) {
        if (!staff.may(Permission.WRITE_ITEMS, authority) || (!isOwnOf(staff) && !staff.may(Permission.MANAGE_ITEMS, authority))) {
            return objection("disclosure.objection.not-yours");
        }
        if (isInReview()) {
            return objection("disclosure.objection.in-review");
        }
        return isInWork() || state == ItemState.KEPT ? Optional.empty() : objection("disclosure.objection.not-a-draft");
    }

    /** A contributor hands in; catalogue entry and attribute have effect outside, so the clerk submits. */
    public Optional<Objection> objectionToSubmitting(Staff staff) {
        if (!staff.may(Permission.MANAGE_ITEMS, authority)) {
            return objection("disclosure.objection.clerk-submits");
        }
        if (attribute != Attribute.PROACTIVE) {
            return Optional.of(new Objection("13", "disclosure.objection.not-proactive"));
        }
        if (isInReview()) {
            return objection("disclosure.objection.in-review");
        }
        return isInWork() ? Optional.empty() : objection("disclosure.objection.not-a-draft");
    }

    /** Taking it back from the reviewers, to write on. */
    public Optional<Objection> objectionToRecalling(Staff staff) {
        if (!staff.may(Permission.MANAGE_ITEMS, authority)) {
            return objection("disclosure.objection.not-yours");
        }
        return isInReview() ? Optional.empty() : objection("disclosure.objection.not-in-review");
    }

    /** Registering what stays unpublished, with the day of its re-evaluation. */
    public Optional<Objection> objectionToKeeping(Staff staff) {
        if (!staff.may(Permission.MANAGE_ITEMS, authority)) {
            return objection("disclosure.objection.not-yours");
        }
        if (attribute == Attribute.PROACTIVE) {
            return objection("disclosure.objection.proactive-is-published");
        }
        return state == ItemState.DRAFT && !isInReview() ? Optional.empty() : objection("disclosure.objection.not-a-draft");
    }

    public Optional<Objection> objectionToRevising(Staff staff) {
        if (!staff.may(Permission.MANAGE_ITEMS, authority)) {
            return objection("disclosure.objection.not-yours");
        }
        if (!isPublic()) {
            return objection("disclosure.objection.not-public");
        }
        return revision == null ? Optional.empty() : objection("disclosure.objection.revision-in-work");
    }

    public Optional<Objection> objectionToWithdrawing(Staff staff) {
        return objectionToManagingPublication(staff);
    }

    /** Channels, marks of validity. */
    public Optional<Objection> objectionToManagingPublication(Staff staff) {
        if (!staff.may(Permission.MANAGE_ITEMS, authority)) {
            return objection("disclosure.objection.not-yours");
        }
        return isPublic() ? Optional.empty() : objection("disclosure.objection.not-public");
    }

    /**
     * Whether this person may decide on it now. Nobody reviews what they wrote, whomever they stand in for; and who
     * stands in for a writer does not review with the writer's role.
     */
    public Optional<Objection> objectionToReviewing(Staff staff, ReviewChain chain, ItemText text) {
        if (stage == null) {
            return objection("disclosure.objection.not-in-review");
        }
        var waiting = chain.at(stage).orElseThrow();
        if (!staff.may(waiting.kind().permission(), authority) || !waiting.isFor(staff.roles())) {
            return objection("disclosure.objection.not-your-stage");
        }
        return objectionToWriter(staff, text, waiting::isFor);
    }

    /** Whether this person may judge what was never public to be secret, and so destroy it. */
    public Optional<Objection> objectionToDestroying(Staff staff, ItemText text) {
        if (!staff.may(Permission.REVIEW_SECRECY, authority)) {
            return objection("disclosure.objection.not-your-stage");
        }
        if (!isInReview() && !isInWork()) {
            return objection("disclosure.objection.not-a-draft");
        }
        return objectionToWriter(staff, text, Permission.REVIEW_SECRECY::isGrantedTo);
    }

    /** Whether a draft may simply go: whoever may write in it, as long as nobody else has had it before them. */
    public Optional<Objection> objectionToDeleting(Staff staff) {
        if (state != ItemState.DRAFT || isInReview()) {
            return objection("disclosure.objection.not-a-draft");
        }
        return untouched ? objectionToEditing(staff) : objection("disclosure.objection.was-submitted");
    }

    /** A deputy acts as the absent person would: if that is a writer, a writer would be judging. */
    private Optional<Objection> objectionToWriter(Staff staff, ItemText text, Predicate<Set<Role>> suffices) {
        var writers = writers(text);
        if (writers.contains(staff.id())) {
            return Optional.of(new Objection("17", "disclosure.objection.own-draft"));
        }
        return suffices.test(staff.rolesBeside(writers))
                ? Optional.empty()
                : Optional.of(new Objection("17", "disclosure.objection.writers-deputy"));
    }

    /** Whether this person may judge a finding to be a false alarm: the secrecy reviewer alone, at the secrecy review. */
    public Optional<Objection> objectionToJudging(Staff staff, ReviewChain chain, ItemText text) {
        var atSecrecy = stage != null && chain.at(stage).orElseThrow().kind() == ReviewStage.Kind.SECRECY;
        return atSecrecy ? objectionToReviewing(staff, chain, text) : objection("disclosure.objection.not-at-secrecy");
    }

    /** Whoever wrote in this version, or began the item. */
    private Set<AccountId> writers(ItemText text) {
        var writers = new HashSet<>(text.editors());
        if (createdBy != null) {
            writers.add(createdBy);
        }
        return writers;
    }

    private boolean isOwnOf(Staff staff) {
        return staff.id().equals(createdBy);
    }

    private static Optional<Objection> objection(String messageKey) {
        return Optional.of(Objection.of(messageKey));
    }
}
