package org.gongkai.report.submission;

import java.util.List;
import org.gongkai.disclosure.DraftText;
import org.gongkai.disclosure.Item;
import org.gongkai.disclosure.ItemText;

/** A text in work, to be saved with another body or other files; all else stays. */
final class DraftOf {
    private DraftOf() {}

    static DraftText text(Item item, ItemText text, String body, List<Long> files) {
        return new DraftText(
                text.title(),
                text.summary(),
                body,
                item.attribute(),
                item.ground(),
                item.reevaluateOn(),
                text.category(),
                text.kind(),
                text.documentNumber(),
                text.formedOn(),
                text.source(),
                text.interprets(),
                text.reportYear(),
                text.changeNote(),
                files);
    }
}
