package org.gongkai.access;

import java.io.Serializable;
import java.util.Set;

/**
 * Who is working: an account with its roles, and, where it stands in for somebody absent, theirs.
 *
 * @param within ids of the bodies that share the account's work: its own, with offices and villages
 * @param below  ids of every body under it in the tree, its own included
 */
public record Staff(
        AccountId id, AuthorityId authority, String name, Set<Role> roles, Set<AuthorityId> within, Set<AuthorityId> below)
        implements Serializable {

    public Staff {
        roles = Set.copyOf(roles);
        within = Set.copyOf(within);
        below = Set.copyOf(below);
    }

    public boolean may(Permission permission) {
        return permission.isGrantedTo(roles);
    }

    public boolean may(Permission permission, AuthorityId where) {
        return may(permission) && reach(permission).contains(where);
    }

    /** The bodies whose records the permission opens; queries are bounded by it. Empty without the permission. */
    public Set<AuthorityId> reach(Permission permission) {
        if (!may(permission)) {
            return Set.of();
        }
        return switch (permission.reach()) {
            case OWN -> within;
            case TREE -> below;
        };
    }

    /**
     * Refuses what is not allowed there.
     *
     * @throws Forbidden if the permission does not reach that body
     */
    public void mustBeAllowed(Permission permission, AuthorityId where) {
        if (!may(permission, where)) {
            throw new Forbidden(permission);
        }
    }

    /** As it stands in the audit log: the account, never the person's name. */
    public String actor() {
        return "account/" + id;
    }
}
