package org.gongkai.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.request.SampleTown.officer;

import java.nio.file.Path;
import org.gongkai.database.TestDatabase;
import org.gongkai.mail.IncomingMail.State;
import org.gongkai.request.SampleTown;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The mailbox of a server that towns really have. */
@SpringBootTest
class DovecotTest {
    private static Dovecot server;

    @TempDir
    static Path data;

    @Autowired
    private MailboxRound round;

    @Autowired
    private MailAccounts accounts;

    @Autowired
    private Inbox inbox;

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void ownPlace(DynamicPropertyRegistry properties) {
        properties.add("gongkai.data", data::toString);
        properties.add("gongkai.database-url", TestDatabase::freshUrl);
        properties.add("gongkai.mail-every", () -> "PT10H");
        properties.add("gongkai.mailbox-every", () -> "PT10H");
    }

    @BeforeAll
    static void start() {
        server = new Dovecot();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void nothingIsLostOrDoubledThroughALineThatBreaksAServerThatRestartsAndNumbersThatBeginAnew() throws Exception {
        SampleTown.lay(jdbc);
        try (var line = new CutLine(server.port())) {
            accounts.change(MailTown.administrator(), MailTown.account(line.port(), 0));
            server.comes(Written.request("one@example.cn"));
            server.comes(Written.request("two@example.cn"));

            line.cutAt("BODY.PEEK[", true);
            read();
            assertThat(taken()).isZero();

            line.cutAt("STORE", true);
            read();
            assertThat(taken()).isEqualTo(2);
            assertThat(server.unread()).as("stored, but not yet marked").isEqualTo(2);

            line.mend();
            server.restart(false);
            server.comes(Written.request("three@example.cn"));
            read();
            assertThat(taken()).isEqualTo(3);
            assertThat(server.unread()).isZero();

            server.restart(true);
            server.comes(Written.request("four@example.cn"));
            read();
            assertThat(taken()).isEqualTo(4);
            assertThat(server.unread()).isZero();
        }
    }

    private void read() {
        accounts.read().forEach(round::read);
    }

    private int taken() {
        return inbox.count(officer(), State.UNOPENED);
    }
}
