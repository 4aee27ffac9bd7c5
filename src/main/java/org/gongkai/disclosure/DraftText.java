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

    /** The same text with another attribute and catalogue entry. */
    DraftText classified(
            Attribute newAttribute,
            @Nullable ExemptionGround newGround,
            @Nullable LocalDate newReevaluateOn,
            @Nullable CategoryId newCategory) {
        return new DraftText(
                title,
                summary,
                body,
                newAttribute,
                newGround,
                newReevaluateOn,
                newCategory,
                kind,
                documentNumber,
                formedOn,
                source,
                interprets,
                reportYear,
                changeNote,
                files);
    }
}
