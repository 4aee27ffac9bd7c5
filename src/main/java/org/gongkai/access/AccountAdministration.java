package org.gongkai.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.audit.AuditLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator does with the accounts of the own body, its offices and villages. */
@Service
public class AccountAdministration {
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final AuditLog audit;

    AccountAdministration(Accounts accounts, JdbcClient jdbc, PasswordEncoder passwords, AuditLog audit) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.audit = audit;
    }

    /** A new account, and the password that its owner must change at the first sign-in. */
    public record Opened(AccountId id, String oneTimePassword) {}

    /** Who stands in for whom. */
    public record Deputy(long id, String absent, String deputy, LocalDate from, LocalDate to) {}

    @Transactional(readOnly = true)
    public List<Account> accounts(Staff staff) {
        return accounts.within(staff.reach(Permission.MANAGE_ACCOUNTS));
    }

    /** Opens an account with a one-time password; empty if the login is taken. */
    @Transactional
    public Optional<Opened> open(Staff staff, AuthorityId home, String login, String name, Set<Role> roles) {
        staff.mustBeAllowed(Permission.MANAGE_ACCOUNTS, home);
        var password = OneTimeCode.newSecret().substring(0, 16);
        var opened = accounts.add(home, login, name, passwords.encode(password), true, roles);
        opened.ifPresent(id -> audit.record(staff.actor(), "account-opened", "account/" + id, home.value(), codes(roles)));
        return opened.map(id -> new Opened(id, password));
    }

    /**
     * Opens the first account of an installation, for whoever sees its console.
     *
     * @throws IllegalStateException if there is an account already
     */
    @Transactional
    public Opened openFirst(AuthorityId home, String login, String name, Set<Role> roles) {
        if (!accounts.isEmpty()) {
            throw new IllegalStateException("There are accounts already; an administrator opens further ones.");
        }
        var password = OneTimeCode.newSecret().substring(0, 16);
        var id = accounts.add(home, login, name, passwords.encode(password), true, roles).orElseThrow();
        audit.record("program", "account-opened", "account/" + id, home.value(), codes(roles));
        return new Opened(id, password);
    }

    @Transactional
    public void change(Staff staff, AccountId id, Set<Role> roles, boolean closed) {
        var account = own(staff, id);
        accounts.changeRoles(id, roles);
        accounts.close(id, closed);
        audit.record(staff.actor(), closed ? "account-closed" : "account-changed", "account/" + id, account.home().value(), codes(roles));
    }

    /** A new one-time password; the second factor is to be set up anew as well. */
    @Transactional
    public String reset(Staff staff, AccountId id) {
        var account = own(staff, id);
        var password = OneTimeCode.newSecret().substring(0, 16);
        accounts.changePassword(id, passwords.encode(password), true);
        accounts.changeSecret(id, null);
        audit.record(staff.actor(), "password-reset", "account/" + id, account.home().value(), "");
        return password;
    }

    @Transactional
    public void appointDeputy(Staff staff, AccountId absent, AccountId deputy, LocalDate from, LocalDate to) {
        var home = own(staff, absent).home();
        own(staff, deputy);
        jdbc.sql("insert into deputy (account_id, deputy_id, from_day, to_day) values (:absent, :deputy, :from, :to)")
                .param("absent", absent.value())
                .param("deputy", deputy.value())
                .param("from", from)
                .param("to", to)
                .update();
        audit.record(staff.actor(), "deputy-appointed", "account/" + absent, home.value(), "account/%s %s–%s".formatted(deputy, from, to));
    }

    @Transactional(readOnly = true)
    List<Deputy> deputies(Staff staff) {
        return jdbc.sql(
                        """
                        select deputy.id, absent.name as absent, other.name as deputy, from_day, to_day
                        from deputy join account absent on absent.id = deputy.account_id
                             join account other on other.id = deputy.deputy_id
                        where absent.authority_id in (:bodies)
                        order by to_day desc, deputy.id
                        """)
                .param("bodies", staff.reach(Permission.MANAGE_ACCOUNTS).stream().map(AuthorityId::value).toList())
                .query((row, _) -> new Deputy(
                        row.getLong("id"),
                        row.getString("absent"),
                        row.getString("deputy"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class)))
                .list();
    }

    /** The account, where it is one of the administrator's own. */
    Account own(Staff staff, AccountId id) {
        var account = accounts.byId(id).orElseThrow(() -> new Forbidden(Permission.MANAGE_ACCOUNTS));
        staff.mustBeAllowed(Permission.MANAGE_ACCOUNTS, account.home());
        return account;
    }

    private static String codes(Set<Role> roles) {
        return String.join(" ", roles.stream().map(Role::code).sorted().toList());
    }
}
