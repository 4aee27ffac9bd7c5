package org.gongkai.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.access.AuthorityId;
import org.gongkai.access.ReceiptCode;
import org.gongkai.request.law.Channel;
import org.gongkai.request.law.Irregularity;
import org.gongkai.request.law.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A request with its book (案卷), without who asked: that is opened apart, and logged.
 *
 * @param erasedAt when, after the archive term, all that was personal in it was erased; null while it is there
 * @param number   of the body and year, without a gap: {@code 2024-0007}
 */
public record CaseFile(
        CaseId id,
        AuthorityId authority,
        String number,
        ReceiptCode code,
        Channel channel,
        ApplicantKind applicantKind,
        Asked asked,
        Instant submittedAt,
        Assignment assignment,
        @Nullable Instant erasedAt,
        List<Entry> entries) {

    private static final Set<Outcome> DISCLOSING = Set.of(Outcome.DISCLOSED, Outcome.PARTLY_DISCLOSED);

    public CaseFile {
        entries = List.copyOf(entries);
    }

    public boolean isErased() {
        return erasedAt != null;
    }

    /** How many entries there are; who wants to add the next says how many they saw. */
    public int position() {
        return entries.size();
    }

    /** What happened as the law counts it: by its day, with the days that became known later. */
    public List<CaseEvent> events() {
        return History.events(entries);
    }

    /** What was against the law in the event that an entry recorded. */
    public List<Irregularity> irregularities(int position, RequestCase standing) {
        var lines = History.lines(entries);
        return standing.irregularities().stream()
                .filter(it -> lines.get(it.event() - 1).position() == position)
                .toList();
    }

    /** A proposal to extend that the head of the work body has not consented to yet. */
    public Optional<Recorded.ExtensionProposed> openProposal() {
        return entries.stream()
                .map(Entry::what)
                .filter(what -> what instanceof Recorded.ExtensionProposed
                        || what instanceof Recorded.Happened(CaseEvent.Extended _)
                        || what instanceof Recorded.Happened(CaseEvent.Decided _))
                .reduce((_, later) -> later)
                .filter(Recorded.ExtensionProposed.class::isInstance)
                .map(Recorded.ExtensionProposed.class::cast);
    }

    /** Whether the latest decision has not been recorded as sent. */
    public boolean isUnserved() {
        return events().stream()
                .filter(CaseEvent.Decided.class::isInstance)
                .map(CaseEvent.Decided.class::cast)
                .reduce((_, later) -> later)
                .filter(decided -> decided.servedOn() == null)
                .isPresent();
    }

    /** Whether the applicant asked for the letters on paper after the request was made. */
    public boolean wantsPaper() {
        return entries.stream().anyMatch(entry -> entry.what() instanceof Recorded.PaperAsked);
    }

    /** Whether it is recorded that a letter was sent or came. */
    public boolean isServed(Letter letter) {
        return entries.stream().anyMatch(entry -> entry.what() instanceof Recorded.Served(_, var of, _)
                ? of == letter.position() && isDecision(letter)
                : Long.toString(letter.id()).equals(entry.words().get("letter")));
    }

    /** The last draft that the answer became; it may have been deleted since. */
    public Optional<Recorded.MadePublic> madePublic() {
        return entries.stream().map(Entry::what).filter(Recorded.MadePublic.class::isInstance).map(Recorded.MadePublic.class::cast).reduce((_, later) -> later);
    }

    /** That the request turned out to be, or to contain, a demand to correct a record (art. 41). */
    public Optional<Entry> demand() {
        return entries.stream().filter(entry -> entry.what() instanceof Recorded.OwnDataDemanded).findFirst();
    }

    /** Whether that can be recorded now: one answer for the button, the message and the guard. */
    public boolean mayBeDemand(RequestCase standing) {
        return demand().isEmpty() && !isErased() && standing.receivedOn() != null && standing.state() != CaseState.WITHDRAWN;
    }

    /** Whether a letter tells a decision: it was made with one. */
    public boolean isDecision(Letter letter) {
        return entry(letter.position()).filter(entry -> entry.what() instanceof Recorded.Happened(CaseEvent.Decided _)).isPresent();
    }

    /** Art. 44: something was disclosed to the applicant that not everybody has. */
    public boolean mayBeMadePublic() {
        return events().stream()
                .filter(CaseEvent.Decided.class::isInstance)
                .map(CaseEvent.Decided.class::cast)
                .reduce((_, later) -> later)
                .filter(decided -> !decided.alreadyPublic() && DISCLOSING.contains(decided.outcomes().getFirst()))
                .isPresent();
    }

    public Optional<Entry> entry(int position) {
        return position < 1 || position > entries.size() ? Optional.empty() : Optional.of(entries.get(position - 1));
    }
}
