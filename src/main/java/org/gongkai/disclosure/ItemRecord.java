package org.gongkai.disclosure;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A publication as the figures count it: one for each item, whatever became of it later.
 *
 * @param publishedOn day of publication in China
 * @param channels    every channel with its day
 */
public record ItemRecord(
        ItemId id,
        String title,
        String indexNumber,
        @Nullable CategoryId category,
        ItemKind kind,
        ItemState state,
        LocalDate formedOn,
        LocalDate publishedOn,
        Map<PublicationChannel, LocalDate> channels) {

    public ItemRecord {
        channels = Map.copyOf(channels);
    }
}
