package org.gongkai.channel;

import java.time.LocalDate;
import org.gongkai.access.AuthorityId;
import org.jspecify.annotations.Nullable;

/**
 * A place where people read what is public without internet of their own (art. 25).
 *
 * @param electronic whether it can be read on a screen there
 * @param closedOn   last day; null while it is open
 */
public record ReadingPoint(
        long id, AuthorityId authority, String name, String address, boolean electronic, LocalDate openedOn, @Nullable LocalDate closedOn) {}
