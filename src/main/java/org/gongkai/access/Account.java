package org.gongkai.access;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account as signing in and its administration see it; the password's hash stays in {@link Accounts}.
 *
 * @param home       the body, office or village that it belongs to
 * @param mustChange the password was given by somebody else and serves once
 */
public record Account(
        AccountId id,
        AuthorityId home,
        String login,
        String name,
        Set<Role> roles,
        boolean hasSecondFactor,
        boolean mustChange,
        @Nullable Instant lockedUntil,
        boolean closed) {

    public Account {
        roles = Set.copyOf(roles);
    }

    /** Leaders and administrators sign in with a one-time code; whoever set one up does, too. */
    public boolean needsSecondFactor() {
        return hasSecondFactor || roles.stream().anyMatch(Role::needsSecondFactor);
    }
}
