package org.gongkai.feedback;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.access.AuthorityId;
import org.gongkai.access.Forbidden;
import org.gongkai.access.Permission;
import org.gongkai.access.PersonalData;
import org.gongkai.access.ReceiptCode;
import org.gongkai.access.Staff;
import org.gongkai.audit.AuditLog;
import org.gongkai.calendar.Calendars;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what residents send and gives it its answer. */
@Service
public class FeedbackDesk {
    private final FeedbackStore store;
    private final PersonalData personalData;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Calendars calendars;
    private final Clock clock;

    FeedbackDesk(
            FeedbackStore store,
            PersonalData personalData,
            AuditLog audit,
            ApplicationEventPublisher events,
            Calendars calendars,
            Clock clock) {
        this.store = store;
        this.personalData = personalData;
        this.audit = audit;
        this.events = events;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * Takes it and gives the receipt code; the same token twice is the same feedback.
     *
     * @param contact how to reach the sender, if they wish; sealed
     */
    @Transactional
    public ReceiptCode take(AuthorityId authority, FeedbackKind kind, String title, String body, @Nullable String contact, String token) {
        var code = ReceiptCode.random();
        var sealed = contact == null || contact.isBlank() ? null : personalData.seal("feedback/" + code.value(), contact);
        var kept = store.add(authority, kind, code.value(), title, body, sealed, clock.instant(), token);
        if (kept.equals(code.value())) {
            audit.record("visitor", "feedback-received", "feedback/" + kept, authority.value(), kind.code());
        }
        return new ReceiptCode(kept);
    }

    @Transactional(readOnly = true)
    public Optional<Feedback> find(ReceiptCode code) {
        return store.byCode(code.value());
    }

    /** Question and answer that stand on the public site, the latest answer first. */
    @Transactional(readOnly = true)
    public List<Feedback> openTo(AuthorityId authority) {
        return store.open(authority);
    }

    /** Last day for the answer. */
    LocalDate due(Feedback feedback) {
        return calendars.now().shift(feedback.receivedOn(), feedback.kind().workingDays());
    }

    @Transactional(readOnly = true)
    List<Feedback> waiting(Staff staff) {
        return store.unanswered(staff.reach(Permission.ANSWER_FEEDBACK));
    }

    /** One page of what the staff may read; unanswered first. */
    @Transactional(readOnly = true)
    Page list(Staff staff, @Nullable FeedbackKind kind, int page, int size) {
        var bodies = staff.reach(Permission.READ_FEEDBACK);
        return new Page(store.within(bodies, kind, size, (page - 1) * size), store.count(bodies, kind), page, size);
    }

    record Page(List<Feedback> lines, int total, int page, int size) {
        int last() {
            return Math.max(1, (total + size - 1) / size);
        }
    }

    @Transactional(readOnly = true)
    Feedback read(Staff staff, long id) {
        var feedback = store.byId(id).orElseThrow(() -> new Forbidden(Permission.READ_FEEDBACK));
        staff.mustBeAllowed(Permission.READ_FEEDBACK, feedback.authority());
        return feedback;
    }

    /** The sender's contact, for who answers; each look is logged. */
    @Transactional
    @Nullable String contact(Staff staff, Feedback feedback) {
        staff.mustBeAllowed(Permission.ANSWER_FEEDBACK, feedback.authority());
        var sealed = store.contact(feedback.id());
        if (sealed == null) {
            return null;
        }
        audit.record(staff.actor(), "personal-data-seen", "feedback/" + feedback.code(), feedback.authority().value(), "");
        return personalData.open("feedback/" + feedback.code(), sealed);
    }

    /** Answers, or mends an answer; false if somebody else did so since it was read. */
    @Transactional
    boolean answer(Staff staff, long id, int lock, String answer, boolean open) {
        var feedback = store.byId(id).orElseThrow(() -> new Forbidden(Permission.ANSWER_FEEDBACK));
        staff.mustBeAllowed(Permission.ANSWER_FEEDBACK, feedback.authority());
        if (!store.answer(id, lock, answer, open, staff.actor(), clock.instant())) {
            return false;
        }
        audit.record(staff.actor(), "feedback-answered", "feedback/" + feedback.code(), feedback.authority().value(), open ? "open" : "closed");
        events.publishEvent(new FeedbackAnswered(id, feedback.authority()));
        return true;
    }
}
