package org.gongkai.request.retention;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.request.CaseEvent;
import org.gongkai.request.CaseEvent.Consulted;
import org.gongkai.request.CaseEvent.Corrected;
import org.gongkai.request.CaseEvent.CorrectionNoticed;
import org.gongkai.request.CaseEvent.Decided;
import org.gongkai.request.CaseEvent.Delayed;
import org.gongkai.request.CaseEvent.Explained;
import org.gongkai.request.CaseEvent.ExplanationAsked;
import org.gongkai.request.CaseEvent.Extended;
import org.gongkai.request.CaseEvent.FeeNoticed;
import org.gongkai.request.CaseEvent.FeePaid;
import org.gongkai.request.CaseEvent.Received;
import org.gongkai.request.CaseEvent.RemedyDecided;
import org.gongkai.request.CaseEvent.RemedyFiled;
import org.gongkai.request.CaseEvent.Reopened;
import org.gongkai.request.CaseEvent.Replied;
import org.gongkai.request.CaseEvent.Withdrawn;
import org.gongkai.request.CaseFile;
import org.gongkai.request.CaseState;
import org.gongkai.request.RequestCase;
import org.gongkai.request.law.RemedyKind;

/**
 * How long a body keeps a finished case whole (保管期限). The State Archives' measure on documents of public bodies (国家档案局令
 * 第8号) knows 10 and 30 years and for ever; whoever keeps cases for ever sets the longest. Pure.
 *
 * @param years from the day on which the case ended
 */
public record ArchiveTerm(int years) {
    public static final int SHORTEST = 10;
    public static final int LONGEST = 100;

    /** Of a body that has set none. */
    public static final ArchiveTerm USUAL = new ArchiveTerm(SHORTEST);

    /** The last day on which a case that ended on this one is kept whole. */
    LocalDate lastDay(LocalDate ended) {
        return ended.plusYears(years);
    }

    /**
     * The day on which a case came to its end: of the last decision, withdrawal, giving up or decision on a remedy.
     *
     * @param standing of a closed case
     */
    static LocalDate ended(CaseFile file, RequestCase standing) {
        var givenUp = standing.state() == CaseState.GIVEN_UP
                ? Stream.of(Optional.ofNullable(standing.correctionDue()), Optional.ofNullable(standing.feeDue()))
                        .flatMap(Optional::stream)
                        .map(lastDay -> lastDay.plusDays(1))
                : Stream.<LocalDate>empty();
        return Stream.concat(file.events().stream().flatMap(event -> end(event).stream()), givenUp)
                .max(Comparator.naturalOrder())
                .orElseGet(() -> file.events().getLast().on());
    }

    // Written out without a default: a new event does not compile until somebody says whether a case can end by it.
    private static Optional<LocalDate> end(CaseEvent event) {
        return switch (event) {
            case Decided decided -> Optional.of(decided.countsOn());
            case Withdrawn _, RemedyDecided _ -> Optional.of(event.on());
            case Received _, CorrectionNoticed _, Corrected _, Consulted _, Replied _, ExplanationAsked _, Explained _ -> Optional.empty();
            case Delayed _, Extended _, FeeNoticed _, FeePaid _, RemedyFiled _, Reopened _ -> Optional.empty();
        };
    }

    /**
     * What keeps a case from being erased.
     *
     * @param standing on {@code today}
     * @param archived how many entries its last package for the archive holds; 0 if none was made
     */
    Optional<Obstacle> obstacle(CaseFile file, RequestCase standing, LocalDate today, int archived) {
        if (file.isErased()) {
            return Optional.of(Obstacle.ERASED);
        }
        if (!standing.state().isClosed()) {
            return Optional.of(Obstacle.OPEN);
        }
        if (Arrays.stream(RemedyKind.values()).anyMatch(kind -> standing.step(kind.word() + "-decided").isPresent())) {
            return Optional.of(Obstacle.REMEDY_OPEN);
        }
        // A step of this kind is there as long as its last day has not passed.
        if (Stream.of(RemedyKind.RECONSIDERATION, RemedyKind.LAWSUIT).anyMatch(kind -> standing.step(kind.word() + "-filed").isPresent())) {
            return Optional.of(Obstacle.REMEDY_POSSIBLE);
        }
        if (!today.isAfter(lastDay(ended(file, standing)))) {
            return Optional.of(Obstacle.TERM_RUNS);
        }
        return archived < file.position() ? Optional.of(Obstacle.NOT_ARCHIVED) : Optional.empty();
    }
}
