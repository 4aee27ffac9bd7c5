package org.gongkai.request.local;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.request.CaseEvent;
import org.gongkai.request.ExplainedDay;
import org.gongkai.request.RequestCase;

/** The last day for the answer by a local measure, beside that of the Ordinance and never in its place. */
public record LocalDue(LocalDate day, LocalMeasure measure, LocalMeasure.Term term) {

    /**
     * As many counted days before the Ordinance's last day as the measure's term is shorter: so it starts anew, stands still and is
     * extended as that one is. Empty where none runs, where a day was set instead of a term (arts. 35, 51), or where the edition's
     * term is no longer than the measure's. Pure.
     *
     * @param measures that held for the body when the request came; of several the shortest term counts
     * @param days     of the case, explained up to its last day
     */
    static Optional<LocalDue> of(List<LocalMeasure> measures, List<CaseEvent> events, RequestCase standing, List<ExplainedDay> days) {
        var due = standing.due();
        if (due == null || standing.state().isClosed() || events.stream().anyMatch(LocalDue::setsADay)) {
            return Optional.empty();
        }
        return measures.stream()
                .filter(measure -> measure.answerTerm() != null && measure.answerTerm().workingDays() < standing.edition().answerDays())
                .map(measure -> new LocalDue(due, measure, Objects.requireNonNull(measure.answerTerm())))
                .min(Comparator.comparingInt(it -> it.term.workingDays()))
                .flatMap(shortest -> shortest.before(due, standing.edition().answerDays() - shortest.term.workingDays(), days));
    }

    private Optional<LocalDue> before(LocalDate due, int countedDays, List<ExplainedDay> days) {
        return days.stream()
                .filter(day -> day.why().isCounted() && !day.day().isAfter(due))
                .map(ExplainedDay::day)
                .sorted(Comparator.reverseOrder())
                .skip(countedDays)
                .findFirst()
                .map(day -> new LocalDue(day, measure, term));
    }

    private static boolean setsADay(CaseEvent event) {
        return event instanceof CaseEvent.Delayed || (event instanceof CaseEvent.Reopened reopened && reopened.due() != null);
    }

    public boolean isMissedOn(LocalDate today) {
        return today.isAfter(day);
    }
}
