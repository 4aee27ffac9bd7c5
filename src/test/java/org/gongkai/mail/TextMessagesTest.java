package org.gongkai.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.request.SampleTown.TOWN;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.gongkai.access.Forbidden;
import org.gongkai.database.TestDatabase;
import org.gongkai.mail.SmsGateway.Format;
import org.gongkai.request.MovableClock;
import org.gongkai.request.MovableTime;
import org.gongkai.request.SampleTown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Text messages that were put into the outbox reach a gateway once, whatever it does meanwhile, and the number is nowhere to be read. */
@SpringBootTest
@Import(MovableTime.class)
@ExtendWith(OutputCaptureExtension.class)
class TextMessagesTest {
    private static final String PHONE = "13912345678";
    private static final String TEXT = "您的\"申请\"\\（尾号 {phone}）\n有新情况 & <请> 查看%+=";

    @TempDir
    static Path data;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Postman postman;

    @Autowired
    private SmsGateways gateways;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    private final SmsProvider provider = new SmsProvider();

    @DynamicPropertySource
    static void ownPlace(DynamicPropertyRegistry properties) {
        properties.add("gongkai.data", data::toString);
        properties.add("gongkai.database-url", TestDatabase::freshUrl);
        properties.add("gongkai.base-url", () -> "https://www.shifan.example");
        properties.add("gongkai.mail-every", () -> "PT10H");
        properties.add("gongkai.sms-patience", () -> "PT1S");
    }

    @BeforeEach
    void aTownWithAGateway() {
        SampleTown.lay(jdbc);
        clock.moveTo(LocalDate.of(2026, 11, 23));
        gateway(Format.JSON, "{\"to\": [\"{phone}\"], \"content\": \"{text}\", \"id\": \"{id}\"}", "\"code\":0");
    }

    @AfterEach
    void closed() {
        provider.close();
    }

    @Test
    void aMessageIsHandedOverOnceWithItsKeyAndWhateverItsTextSays() {
        put();
        assertThat(postman.sendAll()).isEqualTo(1);
        assertThat(postman.sendAll()).isZero();

        assertThat(provider.posted()).hasSize(1);
        var posted = provider.posted().getFirst();
        assertThat(posted.path()).isEqualTo("/send");
        assertThat(posted.authorization()).isEqualTo("Bearer secret \"1\"");
        assertThat(posted.contentType()).startsWith("application/json");
        var json = JsonMapper.shared().readTree(posted.body());
        assertThat(json.get("to").get(0).asString()).isEqualTo(PHONE);
        assertThat(json.get("content").asString()).isEqualTo(TEXT);
        assertThat(json.get("id").asString()).matches("[0-9a-f-]{36}");
        assertThat(listed().state()).isEqualTo(OutgoingMail.State.SENT);
        assertThat(listed().way()).isEqualTo(Way.SMS);
    }

    @Test
    void aFormIsEscapedAsFormsAreAndTheKeyMayStandInIt() {
        gateway(Format.FORM, "apikey={key}&mobile={phone}&text={text}", "");
        put();
        assertThat(postman.sendAll()).isEqualTo(1);

        var posted = provider.posted().getFirst();
        assertThat(posted.contentType()).startsWith("application/x-www-form-urlencoded");
        var pairs = posted.body().split("&", -1);
        assertThat(pairs).hasSize(3);
        assertThat(pairs).extracting(it -> URLDecoder.decode(it, StandardCharsets.UTF_8))
                .containsExactly("apikey=Bearer secret \"1\"", "mobile=" + PHONE, "text=" + TEXT);
    }

    @Test
    void neitherNumberNorWordsNorKeyStandInTheDatabaseOrInALog(CapturedOutput output) {
        provider.answer(500, "down " + PHONE);
        put();
        postman.sendAll();
        clock.advance(Duration.ofMinutes(2));
        postman.sendAll();

        assertThat(provider.posted()).hasSize(2);
        assertThat(jdbc.sql("select row_to_json(m)::text || encode(recipient, 'escape') || encode(body, 'escape') from outgoing_mail m")
                        .query((row, _) -> row.getString(1)).single())
                .doesNotContain(PHONE, "新情况");
        assertThat(jdbc.sql("select encode(secret, 'escape') from sms_gateway").query((row, _) -> row.getString(1)).single()).doesNotContain("secret");
        assertThat(output.getAll()).contains("was not sent: GATEWAY_REFUSED").doesNotContain(PHONE, "新情况", "Bearer");
        assertThat(new TextMessage(Purpose.NOTICE, new PhoneNumber(PHONE), "", TEXT) + " " + gateways.of(TOWN)).doesNotContain(PHONE, "新情况", "Bearer");
    }

    @Test
    void afterAFailureItIsTriedAgainWithTheSameIdAndThenNoMore() {
        provider.answer(500, "");
        provider.answer(200, "{\"code\":17}");
        put();
        assertThat(postman.sendAll()).isZero();
        assertThat(listed().trouble()).isEqualTo(MailTrouble.GATEWAY_REFUSED);
        assertThat(postman.sendAll()).as("before the pause is over").isZero();
        clock.advance(Duration.ofMinutes(2));
        assertThat(postman.sendAll()).as("200, but no success").isZero();
        clock.advance(Duration.ofMinutes(2));
        assertThat(postman.sendAll()).as("the second pause is longer").isZero();
        clock.advance(Duration.ofMinutes(4));
        assertThat(postman.sendAll()).isEqualTo(1);
        clock.advance(Duration.ofDays(1));
        assertThat(postman.sendAll()).isZero();

        assertThat(provider.posted()).hasSize(3);
        assertThat(provider.posted().stream().map(SmsProvider.Posted::body).distinct()).hasSize(1);
    }

    @Test
    void aGatewayThatSaysNothingIsLeftAfterAWhileAndAskedLater() {
        provider.sayNothing();
        put();
        assertThat(postman.sendAll()).isZero();
        assertThat(listed().trouble()).isEqualTo(MailTrouble.NO_ANSWER);
        clock.advance(Duration.ofMinutes(2));
        assertThat(postman.sendAll()).isEqualTo(1);
    }

    @Test
    void aRedirectionIsNotFollowed() {
        provider.answer(302, "{\"code\":0}");
        put();
        assertThat(postman.sendAll()).isZero();
        assertThat(provider.posted()).extracting(SmsProvider.Posted::path).containsExactly("/send");
    }

    @Test
    void whatAProgramWasHandingOverWhenItWasStoppedIsNotSentTwiceButShown() {
        put();
        postman.sendAll();
        // The program that handed it over was killed before it could note that.
        jdbc.sql("update outgoing_mail set state = 'waiting', sent_at = null, taken = true").update();
        assertThat(postman.sendAll()).as("while the other may still be sending").isZero();
        assertThat(listed().state()).isEqualTo(OutgoingMail.State.WAITING);
        clock.advance(Duration.ofMinutes(6));
        assertThat(postman.sendAll()).isZero();

        assertThat(provider.posted()).hasSize(1);
        assertThat(listed().state()).isEqualTo(OutgoingMail.State.GIVEN_UP);
        assertThat(listed().trouble()).isEqualTo(MailTrouble.UNCERTAIN);
        assertThat(outbox.failed(SampleTown.officer(), Duration.ofDays(30))).isEqualTo(1);
        assertThat(outbox.tryAgain(SampleTown.officer(), listed().id())).isTrue();
        assertThat(postman.sendAll()).isEqualTo(1);
    }

    @Test
    void afterFiveDaysItIsGivenUpAndShown() {
        for (var i = 0; i < 50; i++) {
            provider.answer(503, "");
        }
        put();
        for (var hour = 0; hour < 24 * 5; hour += 4) {
            postman.sendAll();
            clock.advance(Duration.ofHours(4));
        }
        postman.sendAll();
        assertThat(listed().state()).isEqualTo(OutgoingMail.State.GIVEN_UP);
        assertThat(provider.posted()).hasSizeBetween(20, 40);
    }

    @Test
    void withoutAGatewayItWaitsAndWhatIsRolledBackIsNeverSent() {
        gateways.remove(MailTown.administrator());
        put();
        assertThat(postman.sendAll()).isZero();
        assertThat(listed().attempts()).isZero();

        aTownWithAGateway();
        transaction.executeWithoutResult(it -> {
            outbox.put(TOWN, message(), null);
            it.setRollbackOnly();
        });
        assertThat(postman.sendAll()).isZero();
        assertThatThrownBy(() -> outbox.put(TOWN, message(), null)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void onlyAnAdministratorOfTheBodyNamesItsGateway() {
        assertThatThrownBy(() -> gateways.change(SampleTown.officer(), gateways.of(TOWN).orElseThrow())).isInstanceOf(Forbidden.class);
        assertThat(gateways.isOffered(SampleTown.OTHER_TOWN)).isFalse();
    }

    @Test
    void whetherAGatewayIsThereIsSeenWithoutItsKey() {
        jdbc.sql("update sms_gateway set secret = '\\x00'").update();
        assertThatThrownBy(() -> gateways.of(TOWN)).isInstanceOf(IllegalStateException.class);
        assertThat(gateways.isOffered(TOWN)).isTrue();
        gateways.remove(MailTown.administrator());
        assertThat(gateways.isOffered(TOWN)).isFalse();
    }

    @Test
    void toAPublicAddressOfHttpNothingGoes() {
        gateways.change(MailTown.administrator(), new SmsGateway(TOWN, URI.create("http://192.0.2.1/send"), "", "", Format.FORM, "p={phone}&t={text}", ""));
        put();
        assertThat(postman.sendAll()).isZero();
        assertThat(listed().trouble()).isEqualTo(MailTrouble.NOT_ENCRYPTED);
    }

    private void gateway(Format format, String template, String success) {
        gateways.change(
                MailTown.administrator(), new SmsGateway(TOWN, provider.address(), "Authorization", "Bearer secret \"1\"", format, template, success));
    }

    private void put() {
        transaction.executeWithoutResult(_ -> outbox.put(TOWN, message(), null));
    }

    private static TextMessage message() {
        return new TextMessage(Purpose.NOTICE, new PhoneNumber(PHONE), "有新进展", TEXT);
    }

    private OutgoingMail listed() {
        return outbox.list(SampleTown.officer()).getFirst();
    }
}
