package org.gongkai.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.request.SampleTown.TOWN;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.gongkai.database.TestDatabase;
import org.gongkai.request.MovableClock;
import org.gongkai.request.MovableTime;
import org.gongkai.request.SampleTown;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Mails that were put into the outbox arrive once, whatever the server does meanwhile. */
@SpringBootTest
@Import(MovableTime.class)
class OutboxTest {
    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());

    @TempDir
    static Path data;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Postman postman;

    @Autowired
    private MailAccounts accounts;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    @DynamicPropertySource
    static void ownPlace(DynamicPropertyRegistry properties) {
        properties.add("gongkai.data", data::toString);
        properties.add("gongkai.database-url", TestDatabase::freshUrl);
        properties.add("gongkai.base-url", () -> "https://www.shifan.example");
        properties.add("gongkai.mail-every", () -> "PT10H");
    }

    @BeforeEach
    void anEmptyTown() {
        SampleTown.lay(jdbc);
        clock.moveTo(LocalDate.of(2026, 11, 23));
        SERVER.setUser(MailTown.ADDRESS, MailTown.ADDRESS, "secret");
    }

    @Test
    void aMailIsSentOnceInTheBodysNameAndNobodyElseReadsItInTheDatabase() throws Exception {
        serverIsAt(SERVER.getSmtp().getPort());
        put("期限提醒：2026-0001", "余下 5 个工作日。");

        assertThat(postman.sendAll()).isEqualTo(1);
        assertThat(postman.sendAll()).isZero();

        var mail = onlyMail();
        assertThat(mail.getSubject()).isEqualTo("期限提醒：2026-0001");
        assertThat(mail.getContent().toString().strip()).isEqualTo("余下 5 个工作日。");
        assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("湾龙镇人民政府");
        assertThat(((InternetAddress) mail.getFrom()[0]).getAddress()).isEqualTo(MailTown.ADDRESS);
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getMessageID()).matches("<gongkai\\.[0-9a-f-]{36}@www\\.shifan\\.example>");
        assertThat(jdbc.sql("select encode(recipient, 'escape') || encode(body, 'escape') from outgoing_mail").query((row, _) -> row.getString(1)).single())
                .doesNotContain("clerk@", "工作日");
    }

    @Test
    void aServerThatIsAwayAndComesBackGetsItOnce() {
        serverIsAt(SERVER.getSmtp().getPort());
        SERVER.stop();
        put("提醒", "文字");

        assertThat(postman.sendAll()).isZero();
        assertThat(listed().state()).isEqualTo(OutgoingMail.State.WAITING);
        assertThat(listed().trouble()).isEqualTo(MailTrouble.NO_ANSWER);
        var id = messageId();

        SERVER.start();
        SERVER.setUser(MailTown.ADDRESS, MailTown.ADDRESS, "secret");
        serverIsAt(SERVER.getSmtp().getPort());
        assertThat(postman.sendAll()).as("before the pause is over").isZero();
        clock.advance(Duration.ofMinutes(2));
        assertThat(postman.sendAll()).isEqualTo(1);
        clock.advance(Duration.ofDays(1));
        assertThat(postman.sendAll()).isZero();

        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        assertThat(messageId()).isEqualTo(id);
        assertThat(listed().state()).isEqualTo(OutgoingMail.State.SENT);
    }

    @Test
    void whatWasTakenByAProgramThatWasStoppedIsSentByTheNextOneUnderTheSameMessageId() throws Exception {
        serverIsAt(SERVER.getSmtp().getPort());
        put("提醒", "文字");
        postman.sendAll();
        // The program that sent it was killed before it could note that.
        jdbc.sql("update outgoing_mail set state = 'waiting', sent_at = null").update();

        assertThat(postman.sendAll()).as("while the other may still be sending").isZero();
        clock.advance(Duration.ofMinutes(6));
        assertThat(postman.sendAll()).isEqualTo(1);

        assertThat(SERVER.getReceivedMessages()).hasSize(2);
        assertThat(SERVER.getReceivedMessages()[0].getMessageID()).isEqualTo(SERVER.getReceivedMessages()[1].getMessageID());
    }

    @Test
    void manyAtOnceSendEachMailOnce() throws Exception {
        serverIsAt(SERVER.getSmtp().getPort());
        for (var i = 0; i < 30; i++) {
            put("提醒 " + i, "文字");
        }
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var done : threads.invokeAll(List.<Callable<Integer>>of(postman::sendAll, postman::sendAll, postman::sendAll, postman::sendAll))) {
                done.get();
            }
        }
        assertThat(Arrays.stream(SERVER.getReceivedMessages()).map(OutboxTest::subject)).hasSize(30).doesNotHaveDuplicates();
    }

    @Test
    void afterFiveDaysItIsGivenUpAndTheClerkMayTryAgain() {
        serverIsAt(1);
        put("提醒", "文字");
        postman.sendAll();
        clock.advance(Duration.ofDays(5));
        postman.sendAll();
        assertThat(listed().state()).isEqualTo(OutgoingMail.State.GIVEN_UP);
        assertThat(outbox.failed(SampleTown.officer(), Duration.ofDays(30))).isEqualTo(1);

        serverIsAt(SERVER.getSmtp().getPort());
        var id = listed().id();
        assertThat(outbox.tryAgain(SampleTown.neighbour(), id)).isFalse();
        assertThat(outbox.tryAgain(SampleTown.officer(), id)).isTrue();
        assertThat(postman.sendAll()).isEqualTo(1);
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
    }

    @Test
    void withoutAServerItWaitsAndIsSeenByTheClerkOfItsTownAlone() {
        put("提醒", "文字");

        assertThat(postman.sendAll()).isZero();
        assertThat(listed().state()).isEqualTo(OutgoingMail.State.WAITING);
        assertThat(listed().attempts()).isZero();
        assertThat(outbox.list(SampleTown.neighbour())).isEmpty();
    }

    @Test
    void whatIsRolledBackIsNeverSentAndOutsideATransactionNothingIsTaken() {
        serverIsAt(SERVER.getSmtp().getPort());
        transaction.executeWithoutResult(it -> {
            outbox.put(TOWN, mail("提醒", "文字"));
            it.setRollbackOnly();
        });

        assertThat(postman.sendAll()).isZero();
        assertThatThrownBy(() -> outbox.put(TOWN, mail("提醒", "文字"))).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aLineBreakInASubjectOrAnAddressBringsInNoFurtherHeader() throws Exception {
        serverIsAt(SERVER.getSmtp().getPort());
        put("hello\r\nBcc: other@shifan.example\r\n\r\nbody", "文字");
        postman.sendAll();

        assertThat(onlyMail().getHeader("Bcc")).isNull();
        assertThat(onlyMail().getSubject()).isEqualTo("hello Bcc: other@shifan.example body");
        assertThat(MailAddress.of("a@shifan.example\r\nBcc: b@shifan.example")).isEmpty();
        assertThat(MailAddress.of("a@shifan.example,b@shifan.example")).isEmpty();
    }

    @Test
    void aWrongPasswordIsToldAsSuch() {
        accounts.change(MailTown.administrator(), new MailAccount(
                TOWN, new MailAddress(MailTown.ADDRESS), MailTown.ADDRESS, "wrong", null, "INBOX",
                new MailServer("127.0.0.1", SERVER.getSmtp().getPort(), MailServer.Security.NONE)));
        put("提醒", "文字");
        postman.sendAll();

        assertThat(listed().trouble()).isEqualTo(MailTrouble.LOGIN);
    }

    private void put(String subject, String text) {
        transaction.executeWithoutResult(_ -> outbox.put(TOWN, mail(subject, text)));
    }

    private static Mail mail(String subject, String text) {
        return new Mail(Purpose.REMINDER, new MailAddress("clerk@shifan.example"), subject, text);
    }

    private void serverIsAt(int port) {
        accounts.change(MailTown.administrator(), MailTown.account(0, port));
    }

    private OutgoingMail listed() {
        return outbox.list(SampleTown.officer()).getFirst();
    }

    private String messageId() {
        return jdbc.sql("select message_id from outgoing_mail").query((row, _) -> row.getString(1)).single();
    }

    private static MimeMessage onlyMail() {
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        return SERVER.getReceivedMessages()[0];
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
