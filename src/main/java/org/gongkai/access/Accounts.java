package org.gongkai.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts of staff, in SQL. */
@Repository
class Accounts {
    private static final String COLUMNS =
            """
            select id, authority_id, login, name, totp_secret is not null as second_factor, must_change, locked_until, closed,
                   array(select role from account_role where account_id = account.id) as roles
            from account
            """;

    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Account> byId(AccountId id) {
        return jdbc.sql(COLUMNS + "where id = :id").param("id", id.value()).query((row, _) -> account(row)).optional();
    }

    Optional<Account> byLogin(String login) {
        return jdbc.sql(COLUMNS + "where login = :login").param("login", login).query((row, _) -> account(row)).optional();
    }

    List<Account> within(Collection<AuthorityId> bodies) {
        return jdbc.sql(COLUMNS + "where authority_id in (:bodies) order by closed, authority_id, login")
                .param("bodies", ids(bodies))
                .query((row, _) -> account(row))
                .list();
    }

    boolean isEmpty() {
        return jdbc.sql("select not exists (select from account)").query(Boolean.class).single();
    }

    String password(AccountId id) {
        return jdbc.sql("select password from account where id = :id").param("id", id.value()).query((row, _) -> row.getString(1)).single();
    }

    @Nullable String secret(AccountId id) {
        return jdbc.sql("select coalesce(totp_secret, '') from account where id = :id")
                .param("id", id.value())
                .query((row, _) -> row.getString(1))
                .optional()
                .filter(secret -> !secret.isEmpty())
                .orElse(null);
    }

    /** The new account's id; empty if the login is taken. */
    Optional<AccountId> add(AuthorityId home, String login, String name, String password, boolean mustChange, Set<Role> roles) {
        var added = jdbc.sql(
                        """
                        insert into account (authority_id, login, name, password, must_change)
                        values (:home, :login, :name, :password, :mustChange) on conflict (login) do nothing
                        returning id
                        """)
                .param("home", home.value())
                .param("login", login)
                .param("name", name)
                .param("password", password)
                .param("mustChange", mustChange)
                .query((row, _) -> new AccountId(row.getLong(1)))
                .optional();
        added.ifPresent(id -> changeRoles(id, roles));
        return added;
    }

    void changeRoles(AccountId id, Set<Role> roles) {
        jdbc.sql("delete from account_role where account_id = :id").param("id", id.value()).update();
        for (var role : roles) {
            jdbc.sql("insert into account_role (account_id, role) values (:id, :role)")
                    .param("id", id.value())
                    .param("role", role.code())
                    .update();
        }
    }

    void changePassword(AccountId id, String hash, boolean mustChange) {
        jdbc.sql("update account set password = :hash, must_change = :mustChange, failures = 0, locked_until = null where id = :id")
                .param("hash", hash)
                .param("mustChange", mustChange)
                .param("id", id.value())
                .update();
    }

    void changeSecret(AccountId id, @Nullable String secret) {
        jdbc.sql("update account set totp_secret = :secret, totp_step = null where id = :id")
                .param("secret", secret)
                .param("id", id.value())
                .update();
    }

    void close(AccountId id, boolean closed) {
        jdbc.sql("update account set closed = :closed where id = :id").param("closed", closed).param("id", id.value()).update();
    }

    /** Counts a failure and locks from the fifth on: one minute, doubled with each further one, a day at most. */
    void failed(AccountId id, Instant now) {
        jdbc.sql(
                        """
                        update account set failures = failures + 1,
                               locked_until = case when failures + 1 >= 5
                                   then cast(:now as timestamptz) + least(power(2, failures + 1 - 5), 1440) * interval '1 minute' end
                        where id = :id
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    void succeeded(AccountId id) {
        jdbc.sql("update account set failures = 0, locked_until = null where id = :id").param("id", id.value()).update();
    }

    /** Whether the code of this time step had not been used before; now it has. */
    boolean take(AccountId id, long step) {
        return jdbc.sql("update account set totp_step = :step where id = :id and (totp_step is null or totp_step < :step)")
                        .param("step", step)
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** Those for whom this account stands in on that day, each with their roles. */
    Map<AccountId, Set<Role>> standsInFor(AccountId deputy, LocalDate day) {
        return jdbc
                .sql(
                        """
                        select distinct account.id, role
                        from deputy join account on account.id = deputy.account_id and not closed
                             join account_role on account_role.account_id = account.id
                        where deputy_id = :deputy and :day between from_day and to_day
                        """)
                .param("deputy", deputy.value())
                .param("day", day)
                .query((row, _) -> Map.entry(new AccountId(row.getLong("id")), Role.of(row.getString("role"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableSet())));
    }

    /** The government that an office or village belongs to; a government itself. */
    AuthorityId disclosingFor(AuthorityId home) {
        return jdbc.sql(
                        """
                        with recursive up as (
                            select id, parent_id, level, 0 as steps from authority where id = :home
                            union all
                            select a.id, a.parent_id, a.level, steps + 1 from authority a join up on a.id = up.parent_id
                        )
                        select id from up where level not in ('village', 'office') order by steps limit 1
                        """)
                .param("home", home.value())
                .query((row, _) -> new AuthorityId(row.getLong(1)))
                .optional()
                .orElse(home);
    }

    /** The body with its offices and villages; with {@code all}, every body below it. */
    Set<AuthorityId> tree(AuthorityId body, boolean all) {
        return jdbc.sql(
                        """
                        with recursive down as (
                            select id from authority where id = :body
                            union all
                            select a.id from authority a join down on a.parent_id = down.id
                            where :all or a.level in ('village', 'office')
                        )
                        select id from down
                        """)
                .param("body", body.value())
                .param("all", all)
                .query((row, _) -> new AuthorityId(row.getLong(1)))
                .set();
    }

    private static List<Long> ids(Collection<AuthorityId> bodies) {
        return bodies.isEmpty() ? List.of(-1L) : bodies.stream().map(AuthorityId::value).toList();
    }

    private static Account account(ResultSet row) throws SQLException {
        var roles = (String[]) row.getArray("roles").getArray();
        var locked = row.getTimestamp("locked_until");
        return new Account(
                new AccountId(row.getLong("id")),
                new AuthorityId(row.getLong("authority_id")),
                row.getString("login"),
                row.getString("name"),
                Arrays.stream(roles).map(Role::of).collect(Collectors.toSet()),
                row.getBoolean("second_factor"),
                row.getBoolean("must_change"),
                locked == null ? null : locked.toInstant(),
                row.getBoolean("closed"));
    }
}
