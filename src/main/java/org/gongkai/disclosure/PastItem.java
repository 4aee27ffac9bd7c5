package org.gongkai.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.gongkai.access.AuthorityId;
import org.jspecify.annotations.Nullable;

/**
 * An item that was public before this program kept it.
 *
 * @param category       null for one outside the catalogue
 * @param summary        at most 500 characters; empty where there is none
 * @param body           HTML
 * @param source         who made it, where that is not the body itself
 * @param publishedAt    when it first became public, on whatever channel
 * @param channels       every channel with its day; without the portal it has no page
 * @param indexNumber    as it was given, kept as it is (at most 64 characters); null: the next number of its year
 * @param reportYear     of an annual report
 * @param interprets     the document that it explains
 */
public record PastItem(
        AuthorityId authority,
        @Nullable CategoryId category,
        ItemKind kind,
        String title,
        String summary,
        String body,
        LocalDate formedOn,
        @Nullable String documentNumber,
        @Nullable String source,
        Instant publishedAt,
        Map<PublicationChannel, LocalDate> channels,
        @Nullable String indexNumber,
        @Nullable Integer reportYear,
        @Nullable ItemId interprets) {

    public PastItem {
        channels = Map.copyOf(channels);
    }
}
