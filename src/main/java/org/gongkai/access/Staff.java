package org.gongkai.access;

import java.io.Serializable;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Who is working: an account with its roles, and, where it stands in for somebody absent, theirs.
 *
 * @param ownRoles    of the account itself
 * @param standsInFor whom it stands in for today, with their roles
 * @param within      ids of the bodies that share the account's work: its own, with offices and villages
 * @param below       ids of every body under it in the tree, its own included
 */
public record Staff(
        AccountId id,
        AuthorityId authority,
        String name,
        Set<Role> ownRoles,
        Map<AccountId, Set<Role>> standsInFor,
        Set<AuthorityId> within,
        Set<AuthorityId> below)
        implements Serializable {

    public Staff {
        ownRoles = Set.copyOf(ownRoles);
        standsInFor = Map.copyOf(standsInFor);
        within = Set.copyOf(within);
        below = Set.copyOf(below);
    }

    /** The account's own roles and those of everybody it stands in for. */
    public Set<Role> roles() {
        return rolesBeside(Set.of());
    }

    /** What is left of them when it stands in for none of these: what it may do in a matter of theirs. */
    public Set<Role> rolesBeside(Set<AccountId> absent) {
        var roles = new HashSet<>(ownRoles);
        standsInFor.forEach((account, theirs) -> roles.addAll(absent.contains(account) ? Set.of() : theirs));
        return roles;
    }

    public boolean may(Permission permission) {
        return permission.isGrantedTo(roles());
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
