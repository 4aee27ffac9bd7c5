package org.gongkai.authority;

import org.gongkai.access.AuthorityId;

/** A body's contact data changed: its guide and the foot of its pages are no longer right. */
public record ContactChanged(AuthorityId authority) {}
