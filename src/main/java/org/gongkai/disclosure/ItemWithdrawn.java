package org.gongkai.disclosure;

import org.gongkai.access.AuthorityId;
import org.jspecify.annotations.Nullable;

/** An item was taken back: a notice takes its page's place, and it leaves its list. */
public record ItemWithdrawn(ItemId item, AuthorityId authority, @Nullable CategoryId category) {}
