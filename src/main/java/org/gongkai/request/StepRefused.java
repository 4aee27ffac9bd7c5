package org.gongkai.request;

import java.util.List;
import java.util.Set;
import org.gongkai.request.Recorded.Confirmed;
import org.gongkai.request.Recorded.ExtensionProposed;
import org.gongkai.request.Recorded.Happened;
import org.gongkai.request.remedy.RemedyCourse;

/** A step that the law does not allow now, or that cannot have happened; nothing was recorded, no letter made. */
public final class StepRefused extends RuntimeException {
    /** What the body itself does, here and now; what others did is recorded even where it came too late. */
    private static final Set<String> OWN_ACTS = Set.of(
            "correction-noticed", "third-party-consulted", "body-consulted", "explanation-asked", "extended", "fee-noticed", "decided");

    private final String type;
    private final String reason;

    private StepRefused(String type, String reason) {
        super("%s is not possible: %s".formatted(type, reason));
        this.type = type;
        this.reason = reason;
    }

    /** What was served stays as it was served. */
    static StepRefused alreadyServed() {
        return new StepRefused("letter-replaced", "文书已经登记送达，不能再替换。 The letter was served already and stays as it is.");
    }

    /** Nothing comes after the erasure: what would be written in it would be kept for ever. */
    static StepRefused erased(Recorded what) {
        return new StepRefused(what.type(), "本案归档期满，个人信息已删除，不能再登记。 The personal data of this case were erased; nothing is recorded in it any more.");
    }

    /** The step's own conditions say why. */
    public static StepRefused notPossible(Recorded what) {
        return new StepRefused(what.type(), "");
    }

    static StepRefused because(Recorded what, Refused refused) {
        return new StepRefused(what.type(), refused.reason());
    }

    /** May it be done? One answer for the button, the message and the guard. */
    static void unlessPossible(Recorded what, CaseFile file, RequestCase standing, List<Letter> letters) {
        var needed =
                switch (what) {
                    case Confirmed _ -> standing.state() == CaseState.AWAITING_CONFIRMATION;
                    case ExtensionProposed _ -> standing.step("extended").isPresent();
                    case Happened(var event) ->
                        !OWN_ACTS.contains(event.type()) || standing.step(event.type()).isPresent();
                    case Recorded.Written(_, var letter, _) -> !letter.isPointless(file, standing, letters);
                    case Recorded.Linked(_, var link, _) -> link.isPossible(file, standing);
                    case Recorded.RemedyStaged staged ->
                        RemedyCourse.of(file).stream().anyMatch(it -> it.filed().id().equals(staged.remedy()) && it.mayCome(staged.stage()));
                    case Recorded.MadePublic _ -> file.mayBeMadePublic();
                    case Recorded.OwnDataDemanded _ -> file.mayBeDemand(standing);
                    case Recorded.FeeWaived _ -> standing.step("fee-noticed").isPresent();
                    case Recorded.Delivered _, Recorded.Served _, Recorded.PaperAsked _ -> true;
                    case Recorded.CalendarChanged _ -> false; // follows from a notice, nobody records it
                };
        if (!needed) {
            throw new StepRefused(what.type(), "");
        }
    }

    /** Type of the step, as {@link Recorded#type}. */
    public String type() {
        return type;
    }

    /** In Chinese and English; empty where the step's own conditions say it. */
    public String reason() {
        return reason;
    }
}
