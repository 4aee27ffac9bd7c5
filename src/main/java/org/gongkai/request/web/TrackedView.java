package org.gongkai.request.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as its applicant sees it.
 *
 * @param contact as typed, so that the letters can be fetched by it
 * @param due     the last day and why it is that day
 */
public record TrackedView(
        String code,
        String contact,
        String number,
        String subject,
        String body,
        String state,
        String meaning,
        @Nullable String due,
        List<TimelineEvent> timeline,
        List<LetterLine> letters,
        @Nullable String phone) {}
