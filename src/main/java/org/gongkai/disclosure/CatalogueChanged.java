package org.gongkai.disclosure;

import org.gongkai.access.AuthorityId;

/** A body's catalogue changed: the columns and the guide that name it are no longer right. */
public record CatalogueChanged(AuthorityId authority) {}
