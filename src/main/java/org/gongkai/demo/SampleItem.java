package org.gongkai.demo;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item of a sample body.
 *
 * @param key         names it within the body's folder
 * @param category    slug of its catalogue entry; null outside the catalogue
 * @param state       {@code kept} for one that is registered and not public; else null
 * @param formed      the sender's date
 * @param online      the day it became public on any channel; null for one that is kept
 * @param interprets  key of the item that it explains
 * @param saved       when the draft was finished
 * @param reviewed    when each stage of the chain passed it, in their order
 * @param body        HTML, null where {@code bodyFile} names it
 * @param bodyFile    a file of the same folder
 */
record SampleItem(
        String key,
        @Nullable String category,
        String kind,
        String attribute,
        @Nullable String ground,
        @Nullable String state,
        String title,
        String summary,
        @Nullable String documentNumber,
        LocalDate formed,
        @Nullable LocalDate online,
        String source,
        List<Channel> channels,
        @Nullable String interprets,
        @Nullable Integer reportYear,
        OffsetDateTime saved,
        List<OffsetDateTime> reviewed,
        @Nullable OffsetDateTime publishedAt,
        @Nullable String body,
        @Nullable String bodyFile) {

    /** Where it was made public, and on which day. */
    record Channel(String channel, LocalDate on) {}

    boolean isPublic() {
        return publishedAt != null;
    }

    boolean isOn(String channel) {
        return channels.stream().anyMatch(it -> it.channel().equals(channel));
    }

    SampleItem withBody(String html) {
        return new SampleItem(
                key, category, kind, attribute, ground, state, title, summary, documentNumber, formed, online, source,
                channels, interprets, reportYear, saved, reviewed, publishedAt, html, null);
    }
}
