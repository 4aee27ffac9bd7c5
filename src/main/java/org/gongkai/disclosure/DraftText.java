package org.gongkai.disclosure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a clerk writes.
 *
 * @param title        1 to 200 characters
 * @param summary      at most 500 characters; empty: taken from the body (art. 12 wants one in the catalogue)
 * @param body         HTML as pasted; sanitised before it is kept
 * @param ground       of an exemption
 * @param reevaluateOn when to ask again whether it must be kept back (art. 18)
 * @param files        ids of the files kept, in their order
 */
public record DraftText(
        String title,
        String summary,
        String body,
        Attribute attribute,
        @Nullable ExemptionGround ground,
        @Nullable LocalDate reevaluateOn,
        @Nullable CategoryId category,
        ItemKind kind,
        @Nullable String documentNumber,
        LocalDate formedOn,
        @Nullable String source,
        @Nullable ItemId interprets,
        @Nullable Integer reportYear,
        @Nullable String changeNote,
        List<Long> files) {

    public DraftText {
        files = List.copyOf(files);
    }
}
