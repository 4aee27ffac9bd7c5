package org.gongkai.request;

import org.gongkai.access.AccountId;
import org.gongkai.access.Staff;
import org.jspecify.annotations.Nullable;

/**
 * Who works on a case.
 *
 * @param officer null while it is nobody's: then everybody who handles requests may take it up
 * @param deputy  stands in for the officer as long as this holds; null without an officer
 */
public record Assignment(@Nullable AccountId officer, @Nullable AccountId deputy) {
    public static final Assignment NOBODY = new Assignment(null, null);

    public Assignment {
        if (deputy != null && (officer == null || deputy.equals(officer))) {
            throw new IllegalArgumentException("A deputy stands in for an officer, and for somebody else");
        }
    }

    /** Whether the case is this person's, their absent colleague's, or nobody's: who asks is shown to no one else. */
    public boolean isOpenTo(Staff staff) {
        return officer == null
                || staff.id().equals(officer)
                || staff.id().equals(deputy)
                || staff.standsInFor().containsKey(officer);
    }
}
