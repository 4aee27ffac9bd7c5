package org.gongkai.request.remedy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.calendar.WorkCalendar;
import org.gongkai.request.CaseEvent.RemedyDecided;
import org.gongkai.request.CaseEvent.RemedyFiled;
import org.gongkai.request.CaseFile;
import org.gongkai.request.Recorded;
import org.gongkai.request.Recorded.Happened;
import org.gongkai.request.law.RemedyKind;
import org.gongkai.request.law.RemedyStage;
import org.jspecify.annotations.Nullable;

/**
 * A remedy from its beginning to its decision.
 *
 * @param stages   what happened in between, by its day
 * @param decided  null while it is open
 */
public record RemedyCourse(RemedyFiled filed, List<Recorded.RemedyStaged> stages, @Nullable RemedyDecided decided) {
    /** Those of a case, by the day on which they began. */
    public static List<RemedyCourse> of(CaseFile file) {
        return file.events().stream()
                .filter(RemedyFiled.class::isInstance)
                .map(RemedyFiled.class::cast)
                .map(filed -> of(filed, file))
                .toList();
    }

    private static RemedyCourse of(RemedyFiled filed, CaseFile file) {
        var stages = file.entries().stream()
                .filter(entry -> entry.what() instanceof Recorded.RemedyStaged staged && staged.remedy().equals(filed.id()))
                .map(entry -> (Recorded.RemedyStaged) entry.what())
                .sorted(Comparator.comparing(Recorded.RemedyStaged::on))
                .toList();
        var decided = file.entries().stream()
                .map(entry -> entry.what() instanceof Happened(RemedyDecided end) && end.id().equals(filed.id()) ? end : null)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new RemedyCourse(filed, stages, decided);
    }

    public boolean isOpen() {
        return decided == null;
    }

    /** Whether the body has the copy and has not answered. */
    public boolean owesAnswer() {
        return isOpen() && has(RemedyStage.COPY_RECEIVED) && !has(RemedyStage.ANSWERED);
    }

    /** The body's last day to answer, once it has the copy; empty where no law sets one. */
    public Optional<LocalDate> answerBy(WorkCalendar calendar) {
        return stages.stream()
                .filter(it -> it.stage() == RemedyStage.COPY_RECEIVED)
                .flatMap(it -> AnswerTerm.lastDay(filed.kind(), it.on(), calendar).stream())
                .findFirst();
    }

    /** What may still be recorded of it: each but a hearing happens once, and only a lawsuit is appealed. */
    public boolean mayCome(RemedyStage stage) {
        return isOpen()
                && (stage == RemedyStage.HEARD || !has(stage))
                && (stage != RemedyStage.ANSWERED || has(RemedyStage.COPY_RECEIVED))
                && (stage != RemedyStage.APPEALED || filed.kind() == RemedyKind.LAWSUIT);
    }

    private boolean has(RemedyStage stage) {
        return stages.stream().anyMatch(it -> it.stage() == stage);
    }
}
