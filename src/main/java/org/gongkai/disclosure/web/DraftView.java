package org.gongkai.disclosure.web;

import java.util.List;
import org.gongkai.disclosure.Category;
import org.gongkai.disclosure.ItemLine;

/**
 * What the form of a draft is made with.
 *
 * @param html       the body as it would be kept, for the editor of a browser with script
 * @param files      that belong to it now
 * @param classifies whether the writer gives attribute and catalogue entry; a contributor does not
 */
public record DraftView(
        String html,
        String lock,
        String once,
        List<AttachedFile> files,
        List<Category> categories,
        List<ItemLine> interpretable,
        boolean classifies) {

    public DraftView {
        files = List.copyOf(files);
        categories = List.copyOf(categories);
        interpretable = List.copyOf(interpretable);
    }

    /** A file of the draft. */
    public record AttachedFile(long id, String name, long bytes) {}
}
