package org.gongkai.disclosure;

import org.gongkai.access.AuthorityId;

/** The version in work was written; told in the same transaction. */
public record DraftSaved(ItemId item, AuthorityId authority, int version) {}
