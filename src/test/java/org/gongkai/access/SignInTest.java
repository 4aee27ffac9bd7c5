package org.gongkai.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.gongkai.audit.AuditLogs;
import org.gongkai.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

class SignInTest {
    private static final String PASSWORD = "four quiet words here";

    private Instant now = Instant.parse("2026-11-02T01:00:00Z");
    private JdbcClient jdbc;
    private Accounts accounts;
    private SignIn signIn;
    private AccountId clerk;

    @BeforeEach
    void aTownWithAClerk() {
        var database = TestDatabase.fresh();
        jdbc = JdbcClient.create(database);
        jdbc.sql(
                        """
                        insert into authority (parent_id, level, slug, name, short_name, name_en) values
                            (null, 'county', 'shifan', '示范县人民政府', '示范县', 'Shifan County'),
                            (1, 'township', 'wanlong', '湾龙镇人民政府', '湾龙镇', 'Wanlong Town'),
                            (2, 'village', 'wanlong-east', '东湾村', '东湾村', 'Dongwan Village'),
                            (1, 'township', 'xian', '西安镇人民政府', '西安镇', 'Xi''an Town')
                        """)
                .update();
        InstantSource ticking = () -> now;
        var clock = ticking.withZone(ZoneId.of("Asia/Shanghai"));
        var encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
        accounts = new Accounts(jdbc);
        signIn = new SignIn(accounts, encoder, AuditLogs.on(database, clock), clock);
        clerk = accounts.add(new AuthorityId(2), "wanlong.clerk", "王芳", encoder.encode(PASSWORD), false, Set.of(Role.CLERK)).orElseThrow();
    }

    @Test
    void theRightPasswordOpens() {
        assertThat(signIn.withPassword("wanlong.clerk", PASSWORD)).isEqualTo(new SignIn.Answer.SignedIn(clerk));
    }

    @Test
    void aWrongPasswordAndAnUnknownNameGetTheSameAnswer() {
        assertThat(signIn.withPassword("wanlong.clerk", "wrong")).isEqualTo(signIn.withPassword("nobody", "wrong"));
    }

    @Test
    void theFifthFailureLocksForAMinuteAndEachFurtherOneTwiceAsLong() {
        for (int i = 0; i < 5; i++) {
            signIn.withPassword("wanlong.clerk", "wrong");
        }
        assertThat(signIn.withPassword("wanlong.clerk", PASSWORD)).isEqualTo(new SignIn.Answer.Locked(now.plus(Duration.ofMinutes(1))));
        now = now.plus(Duration.ofSeconds(61));
        signIn.withPassword("wanlong.clerk", "wrong");
        assertThat(signIn.withPassword("wanlong.clerk", PASSWORD)).isEqualTo(new SignIn.Answer.Locked(now.plus(Duration.ofMinutes(2))));
        now = now.plus(Duration.ofSeconds(121));
        assertThat(signIn.withPassword("wanlong.clerk", PASSWORD)).isEqualTo(new SignIn.Answer.SignedIn(clerk));
    }

    @Test
    void aOneTimeCodeServesOnce() {
        var secret = OneTimeCode.newSecret();
        accounts.changeSecret(clerk, secret);
        assertThat(signIn.withPassword("wanlong.clerk", PASSWORD)).isEqualTo(new SignIn.Answer.CodeNeeded(clerk));
        var code = OneTimeCode.at(secret, now);
        assertThat(signIn.withCode(clerk, code)).isEqualTo(new SignIn.Answer.SignedIn(clerk));
        assertThat(signIn.withCode(clerk, code)).isEqualTo(new SignIn.Answer.Refused());
    }

    @Test
    void aClosedAccountIsNobody() {
        accounts.close(clerk, true);
        assertThat(signIn.withPassword("wanlong.clerk", PASSWORD)).isEqualTo(new SignIn.Answer.Refused());
        assertThat(signIn.staff(clerk)).isEmpty();
    }

    @Test
    void aDeputyHasTheOthersRolesOnThoseDaysAlone() {
        var reviewer = accounts.add(new AuthorityId(2), "wanlong.secrecy", "李静", "-", false, Set.of(Role.SECRECY_REVIEWER)).orElseThrow();
        var today = LocalDate.ofInstant(now, ZoneId.of("Asia/Shanghai"));
        jdbc.sql("insert into deputy (account_id, deputy_id, from_day, to_day) values (:absent, :deputy, :today, :today)")
                .param("absent", reviewer.value())
                .param("deputy", clerk.value())
                .param("today", today)
                .update();
        assertThat(signIn.staff(clerk).orElseThrow().roles()).containsExactlyInAnyOrder(Role.CLERK, Role.SECRECY_REVIEWER);
        now = now.plus(Duration.ofDays(1));
        assertThat(signIn.staff(clerk).orElseThrow().roles()).containsExactly(Role.CLERK);
    }

    @Test
    void oneWorksForOnesOwnTownAndItsVillagesAndSeesNoOther() {
        var staff = signIn.staff(clerk).orElseThrow();
        assertThat(staff.reach(Permission.WRITE_ITEMS)).containsExactlyInAnyOrder(new AuthorityId(2), new AuthorityId(3));
        assertThat(staff.may(Permission.READ_ITEMS, new AuthorityId(4))).isFalse();
        assertThat(staff.reach(Permission.REVIEW_SECRECY)).isEmpty();
    }

    @Test
    void aSupervisorReadsEveryTownBelowAndWritesInNone() {
        var supervisor = accounts.add(new AuthorityId(1), "shifan.supervisor", "赵磊", "-", false, Set.of(Role.SUPERVISOR)).orElseThrow();
        var staff = signIn.staff(supervisor).orElseThrow();
        assertThat(staff.may(Permission.READ_REPORTS, new AuthorityId(4))).isTrue();
        assertThat(staff.may(Permission.WRITE_ITEMS, new AuthorityId(4))).isFalse();
        assertThat(staff.may(Permission.READ_REQUESTS, new AuthorityId(4))).isFalse();
    }

    @Test
    void aVillageWorksInItsTown() {
        var village = accounts.add(new AuthorityId(3), "wanlong.village", "陈强", "-", false, Set.of(Role.CONTRIBUTOR)).orElseThrow();
        assertThat(signIn.staff(village).orElseThrow().authority()).isEqualTo(new AuthorityId(2));
    }
}
