package org.gongkai.request.clock;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.request.CaseState;
import org.gongkai.request.law.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * How and when a case was closed, with the figures as they stood: nothing that comes later moves them.
 *
 * @param decidedOn the day that the decision bears; the same as {@code day} where nothing was decided
 * @param day the day that counts: of service, or the day after the applicant's last one
 * @param outcomes empty where nothing was decided
 * @param row the row of the 2021 form
 * @param period in which it was closed, with its deadline; null where none ran
 */
record Closing(
        CaseState state,
        LocalDate decidedOn,
        LocalDate day,
        List<Outcome> outcomes,
        Outcome row,
        @Nullable Period period,
        @Nullable LocalDate due,
        @Nullable Integer workingDaysUsed) {}
