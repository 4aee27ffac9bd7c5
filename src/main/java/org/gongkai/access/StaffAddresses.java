package org.gongkai.access;

import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where staff are reached by mail; whoever gave no address is not. */
@Repository
public class StaffAddresses {
    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final PersonalData personal;

    StaffAddresses(JdbcClient jdbc, Accounts accounts, PersonalData personal) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.personal = personal;
    }

    /** Empty for a closed account, too. */
    public Optional<String> of(AccountId id) {
        return jdbc.sql("select email from account where id = :id and not closed and email is not null")
                .param("id", id.value())
                .query((row, _) -> personal.open(sealOf(id), row.getBytes("email")))
                .optional();
    }

    /** Addresses of those of a body whose own roles grant the permission. */
    public List<String> with(Permission permission, AuthorityId body) {
        return accounts.within(accounts.tree(body, false)).stream()
                .filter(account -> permission.isGrantedTo(account.roles()))
                .flatMap(account -> of(account.id()).stream())
                .toList();
    }

    /** Addresses of those of a body who have the role. */
    public List<String> holding(Role role, AuthorityId body) {
        return accounts.within(accounts.tree(body, false)).stream()
                .filter(account -> account.roles().contains(role))
                .flatMap(account -> of(account.id()).stream())
                .toList();
    }

    /** @param address empty for none */
    void change(AccountId id, String address) {
        jdbc.sql("update account set email = :email where id = :id")
                .param("email", address.isEmpty() ? null : personal.seal(sealOf(id), address), Types.BINARY)
                .param("id", id.value())
                .update();
    }

    private static String sealOf(AccountId id) {
        return "account/" + id + "/email";
    }
}
