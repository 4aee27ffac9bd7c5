package org.gongkai.disclosure;

import org.gongkai.access.AuthorityId;
import org.jspecify.annotations.Nullable;

/** An item became public: its page and its lists are to be written. Without a category it stands in no list. */
public record ItemPublished(ItemId item, AuthorityId authority, @Nullable CategoryId category) {}
