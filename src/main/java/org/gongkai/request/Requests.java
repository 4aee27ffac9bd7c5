package org.gongkai.request;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gongkai.access.AuthorityId;
import org.gongkai.access.Forbidden;
import org.gongkai.access.Permission;
import org.gongkai.access.ReceiptCode;
import org.gongkai.access.Staff;
import org.gongkai.audit.AuditLog;
import org.gongkai.calendar.Calendars;
import org.gongkai.request.CaseEvent.Received;
import org.gongkai.request.Recorded.Happened;
import org.gongkai.request.law.Channel;
import org.gongkai.request.law.LetterKind;
import org.gongkai.screening.Release;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** All requests for information: how they come in, what is done in each, who may look. */
@Component
public class Requests {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String APPLICANT = "applicant";
    private static final int WAITING_SHOWN = 50;

    private final CaseStore store;
    private final CaseLists lists;
    private final Projections projections;
    private final Letters letters;
    private final ApplicantNotices notices;
    private final Calendars calendars;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Requests(
            CaseStore store,
            CaseLists lists,
            Projections projections,
            Letters letters,
            ApplicantNotices notices,
            Calendars calendars,
            AuditLog audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.lists = lists;
        this.projections = projections;
        this.letters = letters;
        this.notices = notices;
        this.calendars = calendars;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Keeps a request that was sent by the web form. It is received once both sides have confirmed it.
     *
     * @param onceToken the form's: sent twice, the first one's case is given
     */
    public Submission submit(AuthorityId authority, ApplicantKind kind, Applicant applicant, Asked asked, String onceToken) {
        var now = clock.instant();
        return inTransaction(() -> {
            // Whoever sends the same form at this moment waits here for the other's end, and then finds its case.
            store.holdNumbers(authority, today().getYear());
            var earlier = store.madeBy(onceToken);
            if (earlier.isPresent()) {
                return new Submission(read(earlier.get()), true);
            }
            var received = new Received(today(), Channel.WEB, null, kind);
            var id = begin(authority, applicant, asked, received, now, onceToken, APPLICANT);
            audit.record("visitor", "submitted", subject(id), authority.value(), "web");
            return new Submission(read(id), false);
        });
    }

    /** The case that a form made, for the page after sending. */
    public Optional<CaseFile> madeBy(String onceToken) {
        return inTransaction(() -> store.madeBy(onceToken).flatMap(store::find));
    }

    /**
     * Registers a request that came another way (art. 29: a spoken one was written down for the applicant), and makes its
     * receipt as soon as the day of receipt is known.
     */
    public CaseId register(Staff staff, Applicant applicant, Asked asked, Received received) {
        staff.mustBeAllowed(Permission.HANDLE_REQUESTS, staff.authority());
        return inTransaction(() -> {
            var id = begin(staff.authority(), applicant, asked, received, clock.instant(), null, staff.actor());
            var file = read(id);
            if (standing(file, today()).receivedOn() != null) {
                letters.make(file, file.entries().getLast(), LetterKind.L01, standing(file, today()), List.of(), staff.actor());
            }
            audit.record(staff.actor(), "registered", subject(id), staff.authority().value(), received.channel().word());
            return id;
        });
    }

    /**
     * Adds to a case's book, and makes the letter that tells of it.
     *
     * @param seen     how many entries the officer had before them
     * @param what     from the number that its entry will have, since a consultation is named by it
     * @param words    what the officer wrote, by the field's name
     * @param papers   what goes with the letter
     * @throws EditedMeanwhile if somebody recorded something since
     * @throws StepRefused     if the law does not allow it now, or it cannot have happened
     */
    public void record(Staff staff, CaseId id, int seen, Recorded what, Map<String, String> words, Optional<LetterKind> letter, List<Paper> papers) {
        inTransaction(() -> {
            var file = read(id);
            staff.mustBeAllowed(permissionFor(what), file.authority());
            if (file.position() != seen) {
                throw new EditedMeanwhile(id, seen + 1);
            }
            StepRefused.unlessPossible(what, file, standing(file, today()), letters.of(id));
            var entry = new Entry(seen + 1, what, words, staff.actor(), clock.instant());
            store.append(id, entry);
            var after = read(id);
            // Asked after the entry was added: that waits for an erasure which goes on just now.
            if (after.isErased()) {
                throw StepRefused.erased(what);
            }
            var standing = standingOrRefuse(what, after);
            letter.ifPresent(kind -> letters.make(after, entry, kind, standing, papers, staff.actor()));
            projections.write(after);
            notices.tell(file, after);
            audit.record(staff.actor(), what.type(), subject(id), file.authority().value(), "entry/" + entry.position());
            return id;
        });
    }

    /**
     * The case.
     *
     * @throws org.gongkai.access.Forbidden if the staff may not read its body's requests
     */
    public Optional<CaseFile> find(Staff staff, CaseId id) {
        var file = inTransaction(() -> store.find(id));
        file.ifPresent(it -> staff.mustBeAllowed(Permission.READ_REQUESTS, it.authority()));
        return file;
    }

    /**
     * Who asks; the look is logged.
     *
     * @throws org.gongkai.access.Forbidden if somebody else works on the case
     */
    public Applicant applicant(Staff staff, CaseId id) {
        return inTransaction(() -> {
            var file = read(id);
            staff.mustBeAllowed(Permission.READ_REQUESTS, file.authority());
            if (!file.assignment().isOpenTo(staff)) {
                throw new Forbidden(Permission.READ_REQUESTS);
            }
            audit.record(staff.actor(), "looked at applicant", subject(id), file.authority().value(), "");
            return store.applicant(id);
        });
    }

    /** The case of an applicant who knows its code and the telephone number or address given with it; in any other case empty. */
    public Optional<CaseFile> track(String code, String contact) {
        return inTransaction(() -> {
            var file = ReceiptCode.of(code).flatMap(store::find);
            // As much is done for an unknown code as for a known one, so that the time taken does not tell them apart.
            var applicant = file.map(it -> store.applicant(it.id())).orElseGet(store::nobody);
            return applicant.isReachedBy(contact) ? file : Optional.empty();
        });
    }

    /** Whether there is a case with this code of which all that was personal was erased: nobody's contact opens it any more. */
    public boolean isErased(String code) {
        return inTransaction(() -> ReceiptCode.of(code).flatMap(store::find)).filter(CaseFile::isErased).isPresent();
    }

    /** Whether words that are to be kept name who asks in a case. */
    public boolean isApplicantNamedIn(CaseId id, String words) {
        return inTransaction(() -> store.applicant(id)).isNamedIn(words);
    }

    /** Where the case stands on a day. */
    public RequestCase standing(CaseFile file, LocalDate day) {
        return RequestCase.of(file.events(), calendars.now(), day);
    }

    /**
     * A page of what the staff may see of the list, as its projections say.
     *
     * @param size of a page, at least 1
     */
    public CaseList list(Staff staff, CaseFilter filter, Place from, int size) {
        return inTransaction(() -> {
            projections.refresh();
            var within = staff.reach(Permission.READ_REQUESTS);
            var me = Stream.concat(Stream.of(staff.id()), staff.standsInFor().keySet().stream()).toList();
            return lists.page(filter, within, me, from, size);
        });
    }

    /** Decisions that were made and not yet sent: only what was sent in time is in time. */
    List<CaseLine> unserved(Staff staff) {
        return inTransaction(() -> lists.unserved(staff.reach(Permission.READ_REQUESTS), WAITING_SHOWN));
    }

    /** Cases with a remedy that the body owes an answer to. */
    List<CaseLine> owingAnswers(Staff staff) {
        return inTransaction(() -> lists.owingAnswers(staff.reach(Permission.READ_REQUESTS), WAITING_SHOWN));
    }

    /**
     * Open cases of all bodies by what their projections say, for the program's own work; those after one, in the order of their ids.
     *
     * @param until their deadline is no later
     */
    public List<CaseFile> dueUntil(LocalDate until, CaseId after, int limit) {
        return inTransaction(() -> store.dueUntil(until, after, limit));
    }

    /** Every case of a body with its book, by number. */
    public List<CaseFile> all(AuthorityId authority) {
        return inTransaction(() -> store.all(authority));
    }

    /**
     * Takes in a case from the time before the program: its events with their own days, no letters.
     *
     * @param submittedAt when it reached the body
     * @throws Refused if that cannot have happened
     */
    public CaseId takeIn(AuthorityId authority, Applicant applicant, Asked asked, Instant submittedAt, List<CaseEvent> events) {
        return inTransaction(() -> {
            var received = (Received) events.getFirst();
            var id = begin(authority, applicant, asked, received, submittedAt, null, "program");
            for (var i = 1; i < events.size(); i++) {
                store.append(id, new Entry(i + 1, new Happened(events.get(i)), Map.of(), "program", clock.instant()));
            }
            projections.write(read(id));
            audit.record("program", "took in", subject(id), authority.value(), received.channel().word());
            return id;
        });
    }

    public List<Letter> letters(CaseFile file) {
        return inTransaction(() -> letters.of(file.id()));
    }

    /** What of a letter may be handed out; empty if it was never let out as it lies there. */
    public Optional<Release> released(CaseFile file, Letter letter) {
        return inTransaction(() -> letters.released(letter, file.authority()));
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CHINA);
    }

    private CaseId begin(
            AuthorityId authority,
            Applicant applicant,
            Asked asked,
            Received received,
            Instant submittedAt,
            @Nullable String onceToken,
            String by) {
        var year = LocalDate.ofInstant(submittedAt, CHINA).getYear();
        var id = store.add(new NewCase(
                authority, year, received.channel(), received.applicant(), applicant, asked, submittedAt, onceToken));
        store.append(id, new Entry(1, new Happened(received), Map.of(), by, clock.instant()));
        projections.write(read(id));
        return id;
    }

    // Art. 33(2): an extension needs the consent of the head of the work body; an officer proposes it.
    private static Permission permissionFor(Recorded what) {
        return what instanceof Happened(CaseEvent.Extended _) ? Permission.CONSENT_TO_EXTENSION : Permission.HANDLE_REQUESTS;
    }

    private RequestCase standingOrRefuse(Recorded what, CaseFile after) {
        try {
            return standing(after, today());
        } catch (Refused refused) {
            throw StepRefused.because(what, refused);
        }
    }

    private CaseFile read(CaseId id) {
        return store.find(id).orElseThrow(() -> new IllegalArgumentException("No case " + id));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }

    private static String subject(CaseId id) {
        return "request/" + id;
    }

    /** @param again the form had been sent before; nothing was kept this time */
    public record Submission(CaseFile file, boolean again) {}

    /** A file that an officer adds to the case; {@code name} as the browser sent it. */
    public record Paper(String name, InputStreamSource content) {}
}
