package org.gongkai.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.bench.Visitor.Filled;
import org.gongkai.bench.Visitor.Form;
import org.gongkai.database.EmbeddedPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole program, whose real database is stopped under it and comes back. */
class DatabaseStoppedTest {
    private static final String AWAY = "数据库暂时连不上";
    private static final List<String> PUBLIC = List.of("/", "/wanlong/", "/wanlong/guide.html", "/en/wanlong/", "/assets/gongkai.css");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Visitor visitor = new Visitor();
    private Path folder;
    private EmbeddedPostgres database;
    private RunningProgram program;
    private URI address;

    @BeforeEach
    void theSampleTownsOnADatabaseBesideThem() throws Exception {
        folder = WorkFolder.make();
        database = EmbeddedPostgres.start(folder.resolve("beside"));
        var at = database.address();
        program = RunningProgram.start(
                ProgramUnderTest.LAUNCH,
                "demo",
                folder,
                "--database-url",
                "%s?user=%s&password=%s".formatted(at.url(), at.user(), at.password()));
        program.awaitReady();
        for (var page : PUBLIC) { // the site is written while the first visitors come
            program.awaitPage(page);
        }
        address = program.address();
    }

    @AfterEach
    void end() throws Exception {
        visitor.close();
        program.close();
        database.close();
        WorkFolder.remove(folder);
    }

    @Test
    void pagesAreReadAndNothingTypedIsLostUntilItComesBack() throws Exception {
        signIn();
        var request = visitor.fill(address, Form.REQUEST, "wanlong", "停电期间提出的申请");
        var feedback = visitor.fill(address, Form.FEEDBACK, "wanlong", "停电期间提出的咨询");

        database.close();

        for (var page : PUBLIC) {
            assertThat(get(page).statusCode()).as(page).isEqualTo(200);
        }
        for (var page : List.of("/service/wanlong/apply", "/service/wanlong/feedback", "/staff/sign-in", "/staff", "/staff/items", "/staff/requests")) {
            says503(page, get(page));
        }
        var requestAgain = keptForm(request);
        var feedbackAgain = keptForm(feedback);

        database = EmbeddedPostgres.start(folder.resolve("beside"));
        program.awaitPage("/service/wanlong/apply");

        assertThat(visitor.send(address, requestAgain)).get().matches(receipt -> found(receipt));
        assertThat(visitor.send(address, feedbackAgain)).get().matches(receipt -> found(receipt));
        assertThat(get("/staff").statusCode()).as("nobody has to sign in again").isEqualTo(200);
        assertThat(Visitor.page(get("/staff")).select("form[action=/staff/sign-out]")).isNotEmpty();
    }

    /** Sends it in vain; gives the form that the page holds ready. */
    private Filled keptForm(Filled filled) throws Exception {
        var begun = Instant.now();
        var answer = visitor.post(address.resolve(filled.path()), filled.fields());
        assertThat(Duration.between(begun, Instant.now())).isLessThan(PATIENCE);
        says503(filled.path(), answer);
        var kept = new LinkedHashMap<String, String>();
        var form = Objects.requireNonNull(Visitor.page(answer).selectFirst("form[action=" + filled.path() + "]"));
        form.select("input, textarea").forEach(field -> kept.put(field.attr("name"), field.val()));
        assertThat(kept).containsAllEntriesOf(without(filled.fields(), "_csrf"));
        return new Filled(filled.form(), filled.slug(), filled.subject(), kept);
    }

    private static Map<String, String> without(Map<String, String> fields, String name) {
        var rest = new LinkedHashMap<>(fields);
        rest.remove(name);
        return rest;
    }

    private static void says503(String page, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(page).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).as(page).isPresent();
        assertThat(answer.body()).as(page).contains(AWAY).doesNotContain("Exception", "at org.");
    }

    private HttpResponse<String> get(String path) throws Exception {
        var begun = Instant.now();
        var answer = visitor.get(address.resolve(path));
        assertThat(Duration.between(begun, Instant.now())).as(path).isLessThan(PATIENCE);
        return answer;
    }

    private boolean found(Visitor.Receipt receipt) {
        try {
            return visitor.finds(address, receipt);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void signIn() throws Exception {
        var fields = Visitor.hidden(Visitor.page(get("/staff/sign-in")), "/staff/sign-in");
        fields.putAll(Map.of(
                "login", "wanlong.clerk", "password", Files.readString(folder.resolve("data/demo-password")).strip()));
        var home = visitor.post(address.resolve("/staff/sign-in"), fields);
        assertThat(home.uri().getPath()).isEqualTo("/staff");
    }
}
