package org.gongkai.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.request.SampleTown.TOWN;
import static org.gongkai.request.SampleTown.neighbour;
import static org.gongkai.request.SampleTown.officer;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gongkai.access.Forbidden;
import org.gongkai.database.TestDatabase;
import org.gongkai.mail.IncomingMail.Reason;
import org.gongkai.mail.IncomingMail.State;
import org.gongkai.request.MovableClock;
import org.gongkai.request.MovableTime;
import org.gongkai.request.SampleTown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What lies in a mailbox is taken once, wherever the line or the program breaks. */
@SpringBootTest
@Import(MovableTime.class)
class MailboxTest {
    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP).dynamicPort(),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort()
    });

    @TempDir
    static Path data;

    @Autowired
    private MailboxRound round;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Postman postman;

    @Autowired
    private MailAccounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    private CutLine line;
    private GreenMailUser user;

    @DynamicPropertySource
    static void ownPlace(DynamicPropertyRegistry properties) {
        properties.add("gongkai.data", data::toString);
        properties.add("gongkai.database-url", TestDatabase::freshUrl);
        properties.add("gongkai.base-url", () -> "https://www.shifan.example");
        properties.add("gongkai.mail-every", () -> "PT10H");
        properties.add("gongkai.mailbox-every", () -> "PT10H");
    }

    @BeforeEach
    void anEmptyMailbox() {
        SampleTown.lay(jdbc);
        clock.moveTo(LocalDate.of(2026, 11, 23));
        user = SERVER.setUser(MailTown.ADDRESS, MailTown.ADDRESS, "secret");
        line = new CutLine(SERVER.getImap().getPort());
        accounts.change(MailTown.administrator(), MailTown.account(line.port(), SERVER.getSmtp().getPort()));
    }

    @AfterEach
    void hangUp() {
        line.close();
        jdbc.sql("drop trigger if exists broken on incoming_mail").update();
    }

    @Test
    void aMessageIsTakenOnceMarkedAsReadAndAcknowledgedOnce() throws Exception {
        comes(Written.request("one@example.cn"));

        read();
        read();

        var mail = unopened().getFirst();
        assertThat(unopened()).hasSize(1);
        assertThat(mail.subject()).isEqualTo("政府信息公开申请");
        assertThat(mail.from()).isEqualTo("ouyang@example.cn");
        assertThat(mail.fromName()).isEqualTo("欧阳倩");
        assertThat(inbox.open(officer(), mail.id()).orElseThrow().content().text()).isEqualTo("申请公开2025年危房改造补助发放名册。");
        assertThat(folder().getUnseenCount()).isZero();

        postman.sendAll();
        var answer = SERVER.getReceivedMessagesForDomain("example.cn");
        assertThat(answer).hasSize(1);
        assertThat(answer[0].getHeader("Auto-Submitted")).containsExactly("auto-replied");
        assertThat(answer[0].getHeader("In-Reply-To")).containsExactly("<one@example.cn>");
        assertThat(answer[0].getContent().toString()).contains("湾龙镇人民政府", "以双方确认之日为收到申请之日", "Wanlong Town").doesNotContain("欧阳倩", "危房");
    }

    @Test
    void whenTheLineBreaksWhileAMessageIsFetchedItIsTakenTheNextTime() {
        comes(Written.request("one@example.cn"));
        comes(Written.request("two@example.cn"));
        line.cutAt("BODY.PEEK[", true);

        read();
        assertThat(line.cuts()).isPositive();
        assertThat(unopened()).isEmpty();
        assertThat(inbox.readings(officer()).getFirst().trouble()).isNotNull();
        assertThat(folder().getUnseenCount()).isEqualTo(2);

        line.mend();
        read();
        assertThat(unopened()).hasSize(2);
        assertThat(inbox.readings(officer()).getFirst().trouble()).isNull();
    }

    @Test
    void whenTheProgramBreaksBetweenFetchAndCommitItIsTakenTheNextTime() {
        comes(Written.request("one@example.cn"));
        comes(Written.request("two@example.cn"));
        databaseRefusesAfter(1);

        assertThatThrownBy(this::read).isInstanceOf(DataAccessException.class);
        assertThat(unopened()).hasSize(1);
        assertThat(acknowledgements()).isEqualTo(1);
        assertThat(folder().getUnseenCount()).as("nothing was marked that is not stored").isEqualTo(2);

        jdbc.sql("drop trigger broken on incoming_mail").update();
        read();
        assertThat(unopened()).hasSize(2);
        assertThat(acknowledgements()).isEqualTo(2);
        assertThat(folder().getUnseenCount()).isZero();
    }

    @Test
    void whenTheLineBreaksBetweenCommitAndMarkingItIsNotTakenTwiceAndMarkedTheNextTime() {
        comes(Written.request("one@example.cn"));
        line.cutAt("STORE", true);

        read();
        assertThat(unopened()).hasSize(1);
        assertThat(folder().getUnseenCount()).isEqualTo(1);

        line.mend();
        read();
        assertThat(unopened()).hasSize(1);
        assertThat(acknowledgements()).isEqualTo(1);
        assertThat(folder().getUnseenCount()).isZero();
    }

    @Test
    void whenTheServersAnswerToTheMarkIsLostNothingIsDoubled() {
        comes(Written.request("one@example.cn"));
        line.cutAt("STORE", false);
        read();
        line.mend();
        read();

        assertThat(unopened()).hasSize(1);
        assertThat(acknowledgements()).isEqualTo(1);
    }

    @Test
    void twoProgramsThatReadAtOnceTakeEachMessageOnce() throws Exception {
        for (var i = 0; i < 12; i++) {
            comes(Written.request(i + "@example.cn"));
        }
        try (var threads = Executors.newFixedThreadPool(4)) {
            var done = new ArrayList<Future<?>>();
            for (var i = 0; i < 4; i++) {
                done.add(threads.submit(this::read));
            }
            for (var each : done) {
                each.get();
            }
        }
        assertThat(unopened()).hasSize(12);
        // Four alike from one sender: the fourth acknowledgement of a day is not sent.
        assertThat(acknowledgements()).isEqualTo(3);
    }

    @Test
    void aMessageThatSomebodyReadInTheMailboxMeanwhileIsTakenAllTheSame() throws Exception {
        comes(Written.request("one@example.cn"));
        read();
        comes(Written.request("two@example.cn"), clock.instant().plusSeconds(60), true);
        read();

        assertThat(unopened()).hasSize(2);
    }

    @Test
    void whatHadBeenReadBeforeTheMailboxWasSetIsNotTaken() throws Exception {
        comes(Written.request("old@example.cn"), clock.instant().minus(Duration.ofDays(30)), true);
        comes(Written.request("new@example.cn"));
        read();

        assertThat(unopened()).hasSize(1);
    }

    @Test
    void whenTheServerNumbersItsMessagesAnewNothingIsDoubled() {
        comes(Written.request("one@example.cn"));
        read();
        jdbc.sql("update mail_account set uid_validity = uid_validity - 1").update();
        read();

        assertThat(unopened()).hasSize(1);
        assertThat(acknowledgements()).isEqualTo(1);
    }

    @Test
    void aMessageWithoutMessageIdIsKnownByItsTextAndAnotherTextUnderAKnownOneIsAnotherMessage() {
        var without = new String(Written.request("x"), StandardCharsets.UTF_8).replaceFirst("Message-ID: <x>\r\n", "");
        comes(without.getBytes(StandardCharsets.UTF_8));
        comes(Written.request("one@example.cn"));
        read();
        comes(without.getBytes(StandardCharsets.UTF_8));
        comes(Written.request("one@example.cn"));
        comes(new String(Written.request("one@example.cn"), StandardCharsets.UTF_8).replace("2025年", "2024年").getBytes(StandardCharsets.UTF_8));
        read();

        assertThat(unopened()).hasSize(3);
    }

    @Test
    void whatAProgramWroteIsSetAsideAndNeverAcknowledged() {
        comes(Written.request("auto@example.cn", "Auto-Submitted: auto-replied"));
        comes(Written.request("spam@example.cn", "X-Spam-Flag: YES"));
        comes(Written.request("no@example.cn", "Auto-Submitted: no"));
        comes(new String(Written.request("empty@example.cn"), StandardCharsets.UTF_8)
                .replace("Return-Path: <ouyang@example.cn>", "Return-Path: <>")
                .getBytes(StandardCharsets.UTF_8));
        comes(new String(Written.request("daemon@example.cn"), StandardCharsets.UTF_8)
                .replace("ouyang@", "MAILER-DAEMON@")
                .getBytes(StandardCharsets.UTF_8));
        comes(new String(Written.request("self@example.cn"), StandardCharsets.UTF_8)
                .replace("<ouyang@example.cn>", "<" + MailTown.ADDRESS + ">")
                .getBytes(StandardCharsets.UTF_8));
        read();

        assertThat(inbox.list(officer(), State.SET_ASIDE, 1, 10))
                .extracting(IncomingMail::sorting)
                .containsExactlyInAnyOrder(Sorting.AUTOMATIC, Sorting.SPAM, Sorting.BOUNCE, Sorting.BOUNCE);
        assertThat(unopened()).hasSize(2);
        assertThat(acknowledgements()).as("for the one that says it is not automatic").isEqualTo(1);
    }

    @Test
    void aMailThatComesBackIsShownAsSuch() {
        comes(Written.request("one@example.cn"));
        read();
        postman.sendAll();
        var messageId = jdbc.sql("select message_id from outgoing_mail").query((row, _) -> row.getString(1)).single();

        comes(report(messageId, "delayed"));
        read();
        assertThat(outbox.list(officer()).getFirst().state()).isEqualTo(OutgoingMail.State.SENT);
        comes(report(messageId, "failed"));
        read();
        assertThat(outbox.list(officer()).getFirst().state()).isEqualTo(OutgoingMail.State.BOUNCED);
        assertThat(inbox.list(officer(), State.SET_ASIDE, 1, 10)).hasSize(2).allMatch(it -> it.reason() == Reason.BOUNCE);
        assertThat(acknowledgements()).isEqualTo(1);
    }

    @Test
    void nothingIsDeletedAndOnlyTheTownsOwnSeeIt() {
        comes(Written.request("one@example.cn"));
        read();
        var id = unopened().getFirst().id();

        assertThat(inbox.list(neighbour(), State.UNOPENED, 1, 10)).isEmpty();
        assertThatThrownBy(() -> inbox.open(neighbour(), id)).isInstanceOf(Forbidden.class);
        assertThat(inbox.setAside(officer(), id, Reason.CONSULTATION)).isTrue();
        assertThat(inbox.setAside(officer(), id, Reason.OTHER)).as("by somebody who saw it a moment ago").isFalse();
        assertThat(inbox.takeBack(officer(), id)).isTrue();
        assertThat(unopened()).hasSize(1);
        assertThat(jdbc.sql("select encode(raw, 'escape') || encode(head, 'escape') from incoming_mail").query((row, _) -> row.getString(1)).single())
                .doesNotContain("ouyang", "example.cn");
    }

    private static byte[] report(String messageId, String action) {
        return Written.message(
                """
                Return-Path: <>
                From: Mail Delivery System <postmaster@example.cn>
                To: xxgk@wanlong.example
                Subject: Undelivered Mail Returned to Sender
                Message-ID: <report-%1$s@example.cn>
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary=B

                --B
                Content-Type: text/plain

                The mail system
                --B
                Content-Type: message/delivery-status

                Reporting-MTA: dns; example.cn

                Final-Recipient: rfc822; ouyang@example.cn
                Action: %1$s
                Status: 5.1.1
                --B
                Content-Type: text/rfc822-headers

                Message-ID: <%2$s>
                Subject: x
                --B--
                """
                        .formatted(action, messageId));
    }

    /** After so many messages the database takes no more, as if the program were killed there. */
    private void databaseRefusesAfter(int messages) {
        jdbc.sql(
                        """
                        create or replace function broken() returns trigger language plpgsql as
                        $$ begin if (select count(*) from incoming_mail) >= %d then raise exception 'stopped here'; end if; return new; end $$
                        """
                                .formatted(messages))
                .update();
        jdbc.sql("create trigger broken before insert on incoming_mail for each row execute function broken()").update();
    }

    private void read() {
        accounts.read().forEach(round::read);
    }

    private List<IncomingMail> unopened() {
        return inbox.list(officer(), State.UNOPENED, 1, 50);
    }

    private int acknowledgements() {
        return jdbc.sql("select count(*) from outgoing_mail where authority_id = :town and purpose = 'acknowledgement'")
                .param("town", TOWN.value())
                .query((row, _) -> row.getInt(1))
                .single();
    }

    private MailFolder folder() {
        ImapHostManager manager = SERVER.getManagers().getImapHostManager();
        try {
            return manager.getInbox(user);
        } catch (com.icegreen.greenmail.store.FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    private void comes(byte[] raw) {
        comes(raw, clock.instant(), false);
    }

    private void comes(byte[] raw, Instant at, boolean seen) {
        try {
            var flags = new Flags();
            if (seen) {
                flags.add(Flags.Flag.SEEN);
            }
            folder().appendMessage(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw)), flags, Date.from(at));
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
