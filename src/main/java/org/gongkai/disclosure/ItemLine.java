package org.gongkai.disclosure;

import java.time.Instant;
import org.gongkai.screening.ReleasedTitle;
import org.jspecify.annotations.Nullable;

/**
 * A public item as a list shows it: there is none without a title that the gate handed out for it.
 *
 * @param path its page, from the site's root: {@code /wanlong/item/17.html}
 */
public record ItemLine(
        ItemId id, ReleasedTitle released, String path, @Nullable CategoryId category, ItemKind kind, Instant publishedAt) {

    /** @throws IllegalArgumentException if the title is another record's */
    public ItemLine {
        id.mustBe(released.subject());
    }

    public String title() {
        return released.text();
    }
}
