package org.gongkai.access;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Repository;

/** Who of a body may be given a piece of work: its open accounts and those of its offices and villages. */
@Repository
public class Colleagues {
    private final Accounts accounts;

    Colleagues(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Those whose own roles grant the permission, in the order of their names. */
    public List<Colleague> with(Permission permission, AuthorityId body) {
        return accounts.within(accounts.tree(body, false)).stream()
                .filter(account -> !account.closed() && permission.isGrantedTo(account.roles()))
                .map(account -> new Colleague(account.id(), account.name()))
                .sorted(Comparator.comparing(Colleague::name))
                .toList();
    }

    /** Somebody by name. */
    public record Colleague(AccountId id, String name) {}
}
