package org.gongkai.portal.view;

import java.util.List;
import org.gongkai.portal.view.GuideView.Fact;
import org.jspecify.annotations.Nullable;

/**
 * An item's page.
 *
 * @param facts       the block of metadata, each under its label
 * @param text        sanitised HTML, empty where it was withdrawn
 * @param change      what the last version changed and when; empty for a first version
 * @param withdrawn   the notice that stands in place of the text
 * @param invalid     whether the document holds no longer, in whole or in part: then {@code validity} says so above the text
 */
public record ItemView(
        String title,
        List<Fact> facts,
        String text,
        List<FileView> files,
        @Nullable LineView interprets,
        List<LineView> interpretations,
        String change,
        @Nullable Notice withdrawn,
        boolean invalid,
        String validity,
        String column,
        String columnHref,
        String self,
        String errorReport) {
    public ItemView {
        facts = List.copyOf(facts);
        files = List.copyOf(files);
        interpretations = List.copyOf(interpretations);
    }

    /**
     * An attachment.
     *
     * @param size for people: 86 KB
     * @param save the name under which it is saved
     */
    public record FileView(String title, String href, String size, String save) {}

    /** Taken back on a day, with the reason told. */
    public record Notice(String day, String because) {}
}
