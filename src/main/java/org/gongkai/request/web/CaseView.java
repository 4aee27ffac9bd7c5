package org.gongkai.request.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as its officer sees it.
 *
 * @param facts      what was asked, in rows
 * @param applicant  who asks; null until the officer asks to see it
 * @param until      the last day and why, in a sentence
 * @param localDue   the last day by a local measure; null where none sets one
 * @param days       each calendar day, counted or not, and why
 * @param notes      what stands out: a proposal that waits, a provisional day
 * @param steps      what may be done, by {@code allowed}
 * @param decisions  the kinds of answer; empty where none may be given
 * @param blocked    what may not be done, and why
 * @param handles    whether its reader works on it, and may edit and send letters
 * @param open       whether its reader may see who asks: it is their case, or nobody's
 * @param outcome    of a decided case
 * @param remedies   that were sought
 */
public record CaseView(
        long id,
        String number,
        String subject,
        Urgency urgency,
        String state,
        String received,
        List<Fact> facts,
        @Nullable List<Fact> applicant,
        @Nullable String until,
        @Nullable String localDue,
        @Nullable Ruler ruler,
        List<DayLine> days,
        List<String> notes,
        List<StepLine> steps,
        List<StepLine> decisions,
        List<StepLine> blocked,
        List<String> outcome,
        List<RemedyLine> remedies,
        List<TimelineEvent> timeline,
        List<LetterLine> letters,
        boolean handles,
        boolean open) {

    public record Fact(String label, String value) {}

    /**
     * A step on the case's page.
     *
     * @param until last day on which it would be in time; empty where none is set
     */
    public record StepLine(String name, String hint, String article, String until, String href) {}
}
