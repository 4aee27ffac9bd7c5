package org.gongkai.demo;

import java.time.Clock;
import java.util.List;
import org.gongkai.access.OneTimeCode;
import org.gongkai.access.SignInHints;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the sign-in page of a demonstration offers, the one-time codes of this moment among it. */
@Component
@ConditionalOnBooleanProperty("gongkai.demo")
class SampleHints implements SignInHints {
    private final JdbcClient jdbc;
    private final SampleAccounts accounts;
    private final Clock clock;

    SampleHints(JdbcClient jdbc, SampleAccounts accounts, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public List<Hint> hints() {
        var password = accounts.password();
        return jdbc.sql(
                        """
                        select short_name, role, login, totp_secret
                        from account join account_role on account_id = account.id join authority on authority.id = authority_id
                        where reconstructed and not closed and not must_change
                        order by account.id, role
                        """)
                .query((row, _) -> new Hint(
                        row.getString("short_name"),
                        row.getString("role"),
                        row.getString("login"),
                        password,
                        code(row.getString("totp_secret"))))
                .list();
    }

    private @Nullable String code(@Nullable String secret) {
        return secret == null ? null : OneTimeCode.at(secret, clock.instant());
    }
}
