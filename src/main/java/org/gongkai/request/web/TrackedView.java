package org.gongkai.request.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as its applicant sees it.
 *
 * @param contact as typed, so that the letters can be fetched by it
 * @param apply   where a new request is made
 * @param done    what was just taken; empty where nothing was
 * @param due     the last day and why it is that day
 * @param fee     what is to be paid until when; empty where nothing is
 * @param days    each calendar day, counted or not, and why
 * @param correctable whether an answer to the notice to correct is awaited
 * @param missed  whether the case was given up because none came in time
 * @param demand  that the request turned out to be; null of any other
 * @param sent    names of the files that came with an answer
 */
public record TrackedView(
        String code,
        String contact,
        String number,
        String subject,
        String body,
        String apply,
        String done,
        String state,
        String meaning,
        @Nullable String due,
        String fee,
        List<DayLine> days,
        boolean correctable,
        boolean missed,
        boolean mayAskForPaper,
        boolean withdrawable,
        @Nullable Demand demand,
        List<TimelineEvent> timeline,
        List<LetterLine> letters,
        List<String> sent,
        @Nullable String phone) {

    /**
     * The demand to correct a record (art. 41) that the request turned out to be.
     *
     * @param code by which it is followed, with the same contact
     */
    public record Demand(String number, String code) {}
}
