package org.gongkai.disclosure.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.access.Permission;
import org.gongkai.access.Staff;
import org.gongkai.disclosure.Category;
import org.gongkai.disclosure.Decision;
import org.gongkai.disclosure.FoundPlace;
import org.gongkai.disclosure.Item;
import org.gongkai.disclosure.ItemText;
import org.gongkai.disclosure.Objection;
import org.gongkai.disclosure.PublicationChannel;
import org.gongkai.disclosure.ReviewChain;
import org.gongkai.disclosure.ReviewStage;
import org.gongkai.screening.FalseAlarm;
import org.jspecify.annotations.Nullable;

/**
 * An item's page for one member of staff.
 *
 * @param category   of the text shown
 * @param interprets title of the document that it explains
 * @param publicPath its public page, while it has one
 * @param findings   of the screening, while it is in work or under review
 */
public record ItemView(
        Staff staff,
        Item item,
        ItemText text,
        @Nullable Category category,
        @Nullable String interprets,
        @Nullable String publicPath,
        ReviewChain chain,
        List<Decision> decisions,
        List<FalseAlarm> falseAlarms,
        List<Integer> versions,
        Map<PublicationChannel, LocalDate> channels,
        List<FoundPlace> findings) {

    public ItemView {
        decisions = List.copyOf(decisions);
        falseAlarms = List.copyOf(falseAlarms);
        versions = List.copyOf(versions);
        channels = Map.copyOf(channels);
        findings = List.copyOf(findings);
    }

    public String address() {
        return "/staff/items/" + item.id();
    }

    public boolean canEdit() {
        return item.objectionToEditing(staff).isEmpty();
    }

    public boolean canSubmit() {
        return item.objectionToSubmitting(staff).isEmpty();
    }

    /** Whether to offer the secrecy reviewer's judgement on what was found. */
    public boolean canDispute() {
        return canSubmit() && findings.stream().anyMatch(FoundPlace::holds);
    }

    public boolean canJudge() {
        return item.objectionToJudging(staff, chain, text).isEmpty();
    }

    public boolean canDelete() {
        return item.objectionToDeleting(staff).isEmpty();
    }

    public boolean canDestroy() {
        return item.objectionToDestroying(staff, text).isEmpty();
    }

    public boolean canRecall() {
        return item.objectionToRecalling(staff).isEmpty();
    }

    public boolean canKeep() {
        return item.objectionToKeeping(staff).isEmpty();
    }

    public boolean canRevise() {
        return item.objectionToRevising(staff).isEmpty();
    }

    public boolean canDropRevision() {
        return item.revision() != null && canEdit();
    }

    public boolean canManagePublication() {
        return item.objectionToManagingPublication(staff).isEmpty();
    }

    public boolean canReview() {
        return objectionToReviewing().isEmpty();
    }

    /** Why somebody who reviews may not review this one now. */
    public Optional<Objection> objectionToReviewing() {
        return item.objectionToReviewing(staff, chain, text);
    }

    /** Whether to tell a reviewer why it is not theirs to decide. */
    public boolean explainsReview() {
        return item.isInReview()
                && !canReview()
                && (staff.may(Permission.REVIEW_SECRECY) || staff.may(Permission.APPROVE_ITEMS));
    }

    /** Where the waiting stage is decided. */
    public String reviewAddress() {
        return address() + (waitingStage().map(ReviewStage::kind).filter(ReviewStage.Kind.SECRECY::equals).isPresent()
                ? "/secrecy-review"
                : "/approval");
    }

    public Optional<ReviewStage> waitingStage() {
        var stage = item.stage();
        return stage == null ? Optional.empty() : chain.at(stage);
    }

    /** The decision of this round at a stage. */
    public Optional<Decision> decisionAt(ReviewStage stage) {
        return decisions.stream()
                .filter(it -> it.version() == item.workingVersion()
                        && it.round() == item.round()
                        && it.position() == stage.position())
                .findFirst();
    }

    /** The remark with which the last round came back, while the draft is being mended. */
    public Optional<Decision> lastReturn() {
        return item.isInWork() && !decisions.isEmpty() && !decisions.getLast().passed()
                        && decisions.getLast().version() == item.workingVersion()
                ? Optional.of(decisions.getLast())
                : Optional.empty();
    }
}
