package org.gongkai.disclosure;

import org.gongkai.access.AuthorityId;
import org.jspecify.annotations.Nullable;

/**
 * A public item changed: a new version, a mark of validity, or an interpretation that now links to it.
 *
 * @param before the category in whose list it stood until now
 */
public record ItemRevised(
        ItemId item, AuthorityId authority, @Nullable CategoryId category, @Nullable CategoryId before) {}
