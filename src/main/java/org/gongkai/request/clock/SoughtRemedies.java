package org.gongkai.request.clock;

import static org.gongkai.request.clock.Days.isAfter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.request.CaseEvent.RemedyDecided;
import org.gongkai.request.CaseEvent.RemedyFiled;
import org.gongkai.request.Refused;
import org.gongkai.request.law.Article;
import org.gongkai.request.law.Remedies;
import org.gongkai.request.law.RemedyKind;
import org.jspecify.annotations.Nullable;

/** Art. 51: reconsideration, lawsuits and complaints to the superior, against a decision, a giving-up or silence. */
final class SoughtRemedies {
    private static final RemedyKind[] KINDS = RemedyKind.values();

    private final StatutoryClock clock;
    private final List<Filing> filings = new ArrayList<>(0);
    /** How many concern what came before the present period or closing. */
    private int before;

    SoughtRemedies(StatutoryClock clock) {
        this.clock = clock;
    }

    void file(int number, RemedyFiled filed, boolean closed) {
        if (!closed && !isAfter(filed.on(), clock.deadlineOn(filed.on()))) {
            throw new Refused(number, "申请仍在办理且未逾期，尚不能寻求救济。", "The case still runs and is not past its deadline.");
        }
        filings.add(new Filing(filed.kind(), filed.id()));
    }

    void decide(int number, RemedyDecided decided) {
        for (var filing : filings) {
            if (filing.kind() == decided.kind() && filing.id().equals(decided.id()) && filing.isOpen()) {
                filing.decideOn(decided.on());
                return;
            }
        }
        throw new Refused(number, "没有对应的未结救济。", "No open %s '%s' was filed.".formatted(decided.kind().word(), decided.id()));
    }

    /** The case was closed or opened again: what was sought so far was sought against something else. */
    void concernWhatComes() {
        before = filings.size();
    }

    /**
     * What may be sought now.
     *
     * @param from the day from which the terms run
     */
    void addTo(Steps steps, Remedies remedies, LocalDate from) {
        var reconsideration = latest(RemedyKind.RECONSIDERATION);
        if (latest(RemedyKind.LAWSUIT) == null) {
            if (reconsideration == null) {
                steps.addRemedy("reconsideration-filed", from, remedies.reconsiderationUntil());
                steps.addRemedy("lawsuit-filed", from, remedies.lawsuitUntil());
            } else if (reconsideration.decidedOn() != null) {
                var decided = reconsideration.decidedOn();
                steps.addRemedy("lawsuit-filed", decided, Remedies.lawsuitAfterReconsideration(decided, clock.calendar()));
            }
        }
        steps.add("appeal-filed", Article.REMEDY, null);
    }

    /** Whoever was asked for a remedy may decide, whatever became of the case. */
    void addDecisionsTo(Steps steps) {
        if (filings.isEmpty()) {
            return;
        }
        for (var kind : KINDS) {
            if (filings.stream().anyMatch(f -> f.kind() == kind && f.isOpen())) {
                steps.add(kind.word() + "-decided", Article.REMEDY, null);
            }
        }
    }

    private @Nullable Filing latest(RemedyKind kind) {
        for (var i = filings.size() - 1; i >= before; i--) {
            if (filings.get(i).kind() == kind) {
                return filings.get(i);
            }
        }
        return null;
    }
}
