package org.gongkai.disclosure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A public item as a list shows it.
 *
 * @param path its page, from the site's root: {@code /wanlong/item/17.html}
 */
public record ItemLine(
        ItemId id, String title, String path, @Nullable CategoryId category, ItemKind kind, Instant publishedAt) {}
