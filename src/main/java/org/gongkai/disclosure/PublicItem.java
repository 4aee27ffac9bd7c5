package org.gongkai.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.access.AuthorityId;
import org.gongkai.document.KeptFile;
import org.gongkai.screening.Release;
import org.jspecify.annotations.Nullable;

/**
 * All that the page of a published item needs. Every word of the item is the release's: there is no other way in.
 *
 * @param release         what the gate let out
 * @param path            its page, from the site's root: {@code /wanlong/item/17.html}
 * @param category        null for one outside the catalogue
 * @param formedOn        成文日期
 * @param interprets      the document that this one explains
 * @param interpretations public items that explain this one
 * @param changedAt       when this version became public; the first publication where there is only one
 * @param withdrawal      set when a notice stands in its place: then title and reason are shown, never the body
 * @param channels        where else it was made public, and on which day
 * @param reportYear      of an annual report
 */
public record PublicItem(
        ItemId id,
        Release release,
        String path,
        String indexNumber,
        @Nullable Category category,
        ItemKind kind,
        LocalDate formedOn,
        Instant publishedAt,
        Standing standing,
        @Nullable ItemLine interprets,
        List<ItemLine> interpretations,
        Instant changedAt,
        @Nullable Withdrawal withdrawal,
        Map<PublicationChannel, LocalDate> channels,
        @Nullable Integer reportYear) {

    /** @throws IllegalArgumentException if the release is another record's */
    public PublicItem {
        id.mustBe(release.subject());
        interpretations = List.copyOf(interpretations);
        channels = Map.copyOf(channels);
    }

    public AuthorityId authority() {
        return release.authority();
    }

    /** Of the text, from 1. */
    public int version() {
        return release.version();
    }

    public String title() {
        return release.title();
    }

    public String summary() {
        return Objects.requireNonNullElse(release.beside(ItemText.SUMMARY), "");
    }

    /** Sanitised HTML. */
    public String body() {
        return release.html();
    }

    public @Nullable String documentNumber() {
        return release.beside(ItemText.DOCUMENT_NUMBER);
    }

    /** Who made it, where that is not the body itself. */
    public @Nullable String source() {
        return release.beside(ItemText.SOURCE);
    }

    /** What this version changed. */
    public @Nullable String changeNote() {
        return release.beside(ItemText.CHANGE_NOTE);
    }

    public List<KeptFile> files() {
        return release.files();
    }

    /** One of its files, as the page calls it. */
    public String titleOf(KeptFile file) {
        return Objects.requireNonNullElse(release.beside(ItemText.nameOf(file.id().value())), file.name());
    }

    /** Whether it still holds, and since when it is so; null: from the beginning. */
    public record Standing(Validity validity, @Nullable LocalDate from) {}

    /** Taken back, with the reason that the public is told. */
    public record Withdrawal(Instant at, String because) {}
}
