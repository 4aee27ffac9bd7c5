package org.gongkai.request.template;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.access.Permission;
import org.gongkai.access.Staff;
import org.gongkai.audit.AuditLog;
import org.gongkai.authority.Authorities;
import org.gongkai.document.ChineseDay;
import org.gongkai.request.CaseFile;
import org.gongkai.request.Requests;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The template texts of all bodies: kept by those who handle requests, used in the forms of their cases. */
@Component
public class TemplateTexts {
    private final TemplateStore store;
    private final Requests requests;
    private final Authorities authorities;
    private final AuditLog audit;
    private final Clock clock;

    TemplateTexts(TemplateStore store, Requests requests, Authorities authorities, AuditLog audit, Clock clock) {
        this.store = store;
        this.requests = requests;
        this.authorities = authorities;
        this.audit = audit;
        this.clock = clock;
    }

    /** The body's own, then those that the bodies above it share. */
    @Transactional(readOnly = true)
    public List<TemplateText> usableBy(Staff staff) {
        return store.usableBy(staff.authority(), authorities.upwardFrom(staff.authority()));
    }

    /** Those of them for one page. */
    @Transactional(readOnly = true)
    public List<TemplateText> fitting(Staff staff, String page) {
        return usableBy(staff).stream().filter(text -> text.fits(page)).toList();
    }

    /** One that the staff may use; empty for every other number. */
    @Transactional(readOnly = true)
    public Optional<TemplateText> find(Staff staff, String id) {
        return usableBy(staff).stream().filter(text -> Long.toString(text.id()).equals(id)).findFirst();
    }

    /** What a form for a text holds. */
    public record Draft(String name, String fits, String words, boolean shared) {}

    /** Names of bodies that stand in a text: of one that is shared the own body's, too. */
    @Transactional(readOnly = true)
    public List<String> bodiesIn(Staff staff, Draft draft) {
        return Leftover.bodies(draft.words(), store.bodiesBeside(draft.shared() ? null : staff.authority()));
    }

    /**
     * Keeps a new text or a changed one.
     *
     * @param id   of the text that is changed; null for a new one
     * @param seen when it had last been changed as the officer saw it
     * @return what keeps it from being kept; empty if it was
     */
    @Transactional
    public Optional<Obstacle> save(Staff staff, @Nullable Long id, Instant seen, Draft draft) {
        staff.mustBeAllowed(Permission.HANDLE_REQUESTS, staff.authority());
        if (store.isTaken(staff.authority(), draft.name(), id)) {
            return Optional.of(Obstacle.NAME_TAKEN);
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (id == null) {
            var added = store.add(staff.authority(), draft.name(), draft.fits(), draft.words(), draft.shared(), staff.actor(), now);
            added.ifPresent(it -> record(staff, "added template text", it));
            return added.isEmpty() ? Optional.of(Obstacle.NAME_TAKEN) : Optional.empty();
        }
        unlessOwn(staff, id);
        if (!store.change(id, seen, draft.name(), draft.fits(), draft.words(), draft.shared(), staff.actor(), now)) {
            return Optional.of(Obstacle.CHANGED_MEANWHILE);
        }
        record(staff, "changed template text", id);
        return Optional.empty();
    }

    @Transactional
    public void remove(Staff staff, long id) {
        unlessOwn(staff, id);
        store.remove(id);
        record(staff, "removed template text", id);
    }

    /** Adds what the program brings along, except what the body has under that name. How many were added. */
    @Transactional
    public int addStarters(Staff staff) {
        staff.mustBeAllowed(Permission.HANDLE_REQUESTS, staff.authority());
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var added = Starters.all().stream()
                .flatMap(it -> store.add(staff.authority(), it.name(), it.fits(), it.words(), false, staff.actor(), now).stream())
                .toList();
        added.forEach(id -> record(staff, "added template text", id));
        return added.size();
    }

    /** A text as it reads in a case. Who asks is read out only where the text names them, and to whoever works on the case. */
    @Transactional
    public Filling fill(Staff staff, CaseFile file, TemplateText text) {
        staff.mustBeAllowed(Permission.READ_REQUESTS, file.authority());
        var body = authorities.byId(file.authority());
        var standing = requests.standing(file, requests.today());
        var says = new EnumMap<Placeholder, String>(Placeholder.class);
        says.put(Placeholder.ASKED, file.asked().subject());
        says.put(Placeholder.NUMBER, file.number());
        says.put(Placeholder.RECEIVED, day(standing.receivedOn()));
        says.put(Placeholder.DUE, day(standing.due()));
        says.put(Placeholder.TODAY, day(requests.today()));
        says.put(Placeholder.BODY, body.name());
        says.put(Placeholder.OFFICE, Objects.requireNonNullElse(body.contact().office(), ""));
        says.put(Placeholder.PHONE, Objects.requireNonNullElse(body.contact().phone(), ""));
        if (Filling.names(text.words(), Placeholder.APPLICANT) && file.assignment().isOpenTo(staff)) {
            says.put(Placeholder.APPLICANT, requests.applicant(staff, file.id()).name());
        }
        return Filling.of(text.words(), Map.copyOf(says));
    }

    private void unlessOwn(Staff staff, long id) {
        var text = store.find(id).orElseThrow(() -> new IllegalArgumentException("No template text " + id));
        staff.mustBeAllowed(Permission.HANDLE_REQUESTS, text.authority());
    }

    private void record(Staff staff, String action, long id) {
        audit.record(staff.actor(), action, "template-text/" + id, staff.authority().value(), "");
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : ChineseDay.of(day);
    }

    /** Why a text was not kept. */
    public enum Obstacle {
        NAME_TAKEN,
        CHANGED_MEANWHILE
    }
}
