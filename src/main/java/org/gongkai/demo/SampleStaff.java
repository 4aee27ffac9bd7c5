package org.gongkai.demo;

import org.gongkai.access.AccountId;
import org.gongkai.access.SignIn;
import org.gongkai.access.Staff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people behind the sample accounts. */
@Component
class SampleStaff {
    private final JdbcClient jdbc;
    private final SignIn signIn;

    SampleStaff(JdbcClient jdbc, SignIn signIn) {
        this.jdbc = jdbc;
        this.signIn = signIn;
    }

    Staff withLogin(String login) {
        return jdbc.sql("select id from account where login = :login")
                .param("login", login)
                .query((row, _) -> new AccountId(row.getLong(1)))
                .optional()
                .flatMap(signIn::staff)
                .orElseThrow(() -> new IllegalStateException("No account " + login));
    }
}
