package org.gongkai.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.gongkai.access.proof.Worked;
import org.gongkai.database.TestDatabase;
import org.gongkai.request.MovableClock;
import org.gongkai.request.MovableTime;
import org.gongkai.request.SampleTown;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Forms of residents that a program sends are bounded, and no person loses one by it. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(MovableTime.class)
class PublicFormsTest {
    private static final String APPLY = "/service/wanlong/apply";
    private static final String FEEDBACK = "/service/wanlong/feedback";
    private static final int AT_ONCE = 5;
    private static final int AFTER_WAITING = 15;

    private static int senders;
    private static int forms;

    @TempDir
    static Path data;

    @Autowired
    private MockMvcTester web;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    private String address = "";

    @DynamicPropertySource
    static void ownPlace(DynamicPropertyRegistry properties) {
        properties.add("gongkai.data", data::toString);
        properties.add("gongkai.database-url", TestDatabase::freshUrl);
        properties.add("gongkai.forms-per-minute", () -> 10_000);
    }

    @BeforeEach
    void aTownAndASenderOfItsOwn() {
        SampleTown.lay(jdbc);
        jdbc.sql("truncate feedback restart identity cascade").update();
        clock.moveTo(LocalDate.of(2026, 11, 23));
        address = "10.0.0." + ++senders;
    }

    @Test
    void aScriptThatSendsAHundredWithoutWorkGetsFiveIn() {
        for (var i = 0; i < 100; i++) {
            send(APPLY, request(newToken()));
        }
        assertThat(requests()).isEqualTo(AT_ONCE);
    }

    @Test
    void aHundredAtTheSameMomentAreNoMoreThanAHundredInTurn() throws Exception {
        var sendings = IntStream.range(0, 100).<Callable<MvcTestResult>>mapToObj(_ -> {
            var form = feedback(newToken());
            return () -> send(FEEDBACK, form);
        }).toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var done : threads.invokeAll(sendings)) {
                done.get();
            }
        }
        assertThat(jdbc.sql("select count(*) from feedback").query((row, _) -> row.getInt(1)).single()).isEqualTo(AT_ONCE);
    }

    @Test
    void bothFormsCountTogetherAndAnotherAddressIsAnotherSender() {
        fiveAreIn();
        assertThat(send(FEEDBACK, feedback(newToken()))).hasStatusOk();
        address = "10.1.1.1";
        assertThat(send(FEEDBACK, feedback(newToken()))).hasStatus3xxRedirection();
    }

    @Test
    void whoeverIsHeldBackFindsAllThatWasTypedAndIsTakenAfterTenSeconds() {
        fiveAreIn();
        var form = request(newToken());
        form.put("description", "第一行\n第二行 <b>\"引号\"</b>");
        var held = send(APPLY, form);
        assertThat(held).hasStatusOk().bodyText().contains("您填写的内容都还在", "请等 10 秒", "一小时内，从您所在的网络已提交 5 份");
        var carried = carried(held);
        assertThat(carried).containsAllEntriesOf(form);

        clock.advance(Duration.ofSeconds(4));
        var early = send(APPLY, carried);
        assertThat(early).bodyText().contains("请等 6 秒");
        assertThat(requests()).isEqualTo(AT_ONCE);

        clock.advance(Duration.ofSeconds(6));
        assertThat(send(APPLY, carried(early))).hasRedirectedUrl("/service/wanlong/receipt?form=" + form.get("token"));
        assertThat(requests()).isEqualTo(AT_ONCE + 1);
        assertThat(send(APPLY, carried(early))).as("pressed twice").hasRedirectedUrl("/service/wanlong/receipt?form=" + form.get("token") + "&again=yes");
        assertThat(requests()).isEqualTo(AT_ONCE + 1);
    }

    @Test
    void aFormThatLiesOpenForThreeHoursIsTakenInTheEnd() {
        fiveAreIn();
        var carried = carried(send(APPLY, request(newToken())));
        clock.advance(Duration.ofHours(3));
        assertThat(send(APPLY, carried)).hasStatus3xxRedirection();
    }

    @Test
    void scriptsThatWaitAreBoundedAndEachIsToldFromWhenItIsTakenAndThenItIs() {
        var held = IntStream.range(0, 50).mapToObj(_ -> send(APPLY, request(newToken()))).filter(it -> it.getResponse().getStatus() == 200).toList();
        clock.advance(Duration.ofMinutes(1));
        var answers = held.stream().map(it -> send(APPLY, carried(it))).toList();
        assertThat(requests()).isEqualTo(AT_ONCE + AFTER_WAITING);

        var last = answers.getLast();
        assertThat(last).bodyText().contains("请在 10:01 以后再按", "您填写的内容都还在");
        clock.advance(Duration.ofMinutes(59));
        clock.advance(Duration.ofSeconds(1));
        assertThat(send(APPLY, carried(last))).hasStatus3xxRedirection();
    }

    @Test
    void workThatWasDoneIsTakenHoweverManyThereWereAndItServesOnce() {
        fiveAreIn();
        var token = newToken();
        var proved = request(token);
        proved.put("proof", Worked.proof(challenge(APPLY, token)));
        assertThat(send(APPLY, proved)).hasStatus3xxRedirection();
        assertThat(send(APPLY, proved)).hasRedirectedUrl("/service/wanlong/receipt?form=" + token + "&again=yes");
        assertThat(requests()).isEqualTo(AT_ONCE + 1);

        var replayed = request(newToken());
        replayed.put("proof", proved.get("proof"));
        assertThat(send(APPLY, replayed)).hasStatusOk().bodyText().contains("请等 10 秒");
        assertThat(requests()).isEqualTo(AT_ONCE + 1);
    }

    @Test
    void whoSendsMuchHasMoreWork() {
        assertThat(bits()).isEqualTo(15);
        IntStream.range(0, 10).forEach(_ -> {
            var token = newToken();
            var form = feedback(token);
            form.put("proof", Worked.proof(challenge(FEEDBACK, token)));
            assertThat(send(FEEDBACK, form)).hasStatus3xxRedirection();
        });
        assertThat(bits()).isEqualTo(16);
        clock.advance(Duration.ofMinutes(61));
        assertThat(bits()).isEqualTo(15);
    }

    @Test
    void aFormWithAMistakeCostsNothing() {
        var wrong = request(newToken());
        wrong.put("name", "");
        IntStream.range(0, 20).forEach(_ -> send(APPLY, wrong));
        fiveAreIn();
        assertThat(requests()).isEqualTo(AT_ONCE);
    }

    @Test
    void aHouseholdIsOneSenderWhicheverOfItsAddressesItUses() {
        assertThat(Sender.of("2001:db8:1:2:aaaa::1")).isEqualTo(Sender.of("2001:db8:1:2:ffff:0:0:9")).isNotEqualTo(Sender.of("2001:db8:1:3::1"));
        assertThat(Sender.of("fe80::1%eth0")).isEqualTo(Sender.of("fe80::2"));
        assertThat(Sender.of("10.0.0.1")).isNotEqualTo(Sender.of("10.0.0.2"));
    }

    private void fiveAreIn() {
        IntStream.range(0, AT_ONCE).forEach(_ -> assertThat(send(APPLY, request(newToken()))).hasStatus3xxRedirection());
    }

    private static Map<String, String> request(String token) {
        return new HashMap<>(Map.ofEntries(
                Map.entry("token", token),
                Map.entry("kind", "natural"),
                Map.entry("name", "欧阳倩"),
                Map.entry("document", "passport"),
                Map.entry("identity", "E12345678"),
                Map.entry("phone", "13800000000"),
                Map.entry("subject", "2025年危房改造补助发放名册"),
                Map.entry("description", "全镇各村"),
                Map.entry("form", "electronic"),
                Map.entry("way", "collect")));
    }

    private static Map<String, String> feedback(String token) {
        return new HashMap<>(Map.of("token", token, "kind", "consultation", "title", "请问", "body", "何时办理？"));
    }

    /** The fields of the page that holds a form back. */
    private static Map<String, String> carried(MvcTestResult held) {
        var fields = new HashMap<String, String>();
        Jsoup.parse(new String(held.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .select("main form input[type=hidden]:not([name=_csrf])")
                .forEach(it -> fields.put(it.attr("name"), it.val()));
        assertThat(fields).containsKey("waited");
        return fields;
    }

    private String challenge(String form, String token) {
        var answer = web.get().uri("/service/proof?form={form}&token={token}", form, token).with(this::from).exchange();
        assertThat(answer).hasStatusOk().hasHeader("Cache-Control", "no-store");
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private int bits() {
        return Integer.parseInt(challenge(APPLY, newToken()).split("\\.", -1)[1]);
    }

    private MvcTestResult send(String form, Map<String, String> fields) {
        var post = web.post().uri(form).with(csrf()).with(this::from);
        fields.forEach(post::param);
        return post.exchange();
    }

    private MockHttpServletRequest from(MockHttpServletRequest request) {
        request.setRemoteAddr(address);
        return request;
    }

    private static String newToken() {
        return "token%017d".formatted(forms++);
    }

    private int requests() {
        return jdbc.sql("select count(*) from request").query((row, _) -> row.getInt(1)).single();
    }
}
