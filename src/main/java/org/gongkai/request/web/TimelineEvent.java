package org.gongkai.request.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What happened in a case, as its page tells it. */
public record TimelineEvent(
        String what, String day, String isoDay, String article, String by, String note, List<String> irregularities) {
    /** The same with more of what was said. */
    public TimelineEvent saying(List<String> more) {
        var all = Stream.concat(Stream.of(note), more.stream().filter(said -> !note.contains(said))).filter(said -> !said.isBlank());
        return new TimelineEvent(what, day, isoDay, article, by, all.collect(Collectors.joining(" · ")), irregularities);
    }

    /** The same with the moment at which it was recorded beside who did so. */
    TimelineEvent recorded(String moment) {
        return new TimelineEvent(what, day, isoDay, article, (by + " " + moment).strip(), note, irregularities);
    }
}
