package org.gongkai.disclosure;

import org.gongkai.access.AuthorityId;

/** A text of a body's systems (制度) has a new version. */
public record SystemsChanged(AuthorityId authority, String slug) {}
