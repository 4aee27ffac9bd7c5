package org.gongkai.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongkai.access.AuthorityId;
import org.gongkai.screening.Release;
import org.jspecify.annotations.Nullable;

/**
 * All that the page of a published item needs.
 *
 * @param path            its page, from the site's root: {@code /wanlong/item/17.html}
 * @param category        null for one outside the catalogue
 * @param formedOn        成文日期
 * @param source          who made it, where that is not the body itself
 * @param body            sanitised HTML
 * @param interprets      the document that this one explains
 * @param interpretations public items that explain this one
 * @param version         of the text, from 1
 * @param changedAt       when this version became public; the first publication where there is only one
 * @param changeNote      what this version changed
 * @param withdrawal      set when a notice stands in its place: then title and reason are shown, never the body
 * @param channels        where else it was made public, and on which day
 * @param reportYear      of an annual report
 * @param release         what the gate let out: title, body and files are its
 */
public record PublicItem(
        ItemId id,
        AuthorityId authority,
        String path,
        String indexNumber,
        @Nullable Category category,
        ItemKind kind,
        @Nullable String documentNumber,
        LocalDate formedOn,
        Instant publishedAt,
        Standing standing,
        String title,
        String summary,
        String body,
        @Nullable String source,
        List<Attachment> files,
        @Nullable ItemLine interprets,
        List<ItemLine> interpretations,
        int version,
        Instant changedAt,
        @Nullable String changeNote,
        @Nullable Withdrawal withdrawal,
        Map<PublicationChannel, LocalDate> channels,
        @Nullable Integer reportYear,
        Release release) {

    public PublicItem {
        files = List.copyOf(files);
        interpretations = List.copyOf(interpretations);
        channels = Map.copyOf(channels);
    }

    /** Whether it still holds, and since when it is so; null: from the beginning. */
    public record Standing(Validity validity, @Nullable LocalDate from) {}

    /**
     * A file that belongs to it.
     *
     * @param file  its id among the files kept
     * @param title as the page shows it
     */
    public record Attachment(long file, String title, String name, String mediaType, long bytes) {}

    /** Taken back, with the reason that the public is told. */
    public record Withdrawal(Instant at, String because) {}
}
