package org.gongkai.request.web;

import java.util.List;

/** What happened in a case, as its page tells it. */
public record TimelineEvent(
        String what, String day, String isoDay, String article, String by, String note, List<String> irregularities) {
    /** The same with the moment at which it was recorded beside who did so. */
    TimelineEvent recorded(String moment) {
        return new TimelineEvent(what, day, isoDay, article, (by + " " + moment).strip(), note, irregularities);
    }
}
