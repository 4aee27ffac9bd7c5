package org.gongkai.request.owndata;

import java.util.List;
import org.gongkai.request.web.LetterLine;
import org.gongkai.request.web.TimelineEvent;
import org.jspecify.annotations.Nullable;

/**
 * A demand as whoever made it sees it.
 *
 * @param why  what was found or done, and which body may correct the record; empty while it is open
 * @param sent names of the files that came with it
 */
public record TrackedDemandView(
        String number,
        String body,
        String state,
        String meaning,
        List<String> why,
        List<LetterLine> letters,
        List<TimelineEvent> timeline,
        List<String> sent,
        @Nullable String phone) {}
