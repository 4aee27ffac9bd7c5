package org.gongkai.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.gongkai.access.AccountId;
import org.gongkai.access.AuthorityId;
import org.gongkai.database.OnBothServers;
import org.gongkai.database.TestDatabase;
import org.gongkai.document.FileId;
import org.gongkai.document.Files;
import org.gongkai.document.KeptFiles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnBothServers
class GateTest {
    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");
    private static final SecrecyReview PASSED = new SecrecyReview("account/7", NOW, null);

    @TempDir
    Path data;

    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh());
    private final AuthorityId town = authority("wanlong");
    private Files files;
    private Gate gate;

    @BeforeEach
    void theGate() {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        files = KeptFiles.in(data, jdbc, clock);
        gate = new Gate(files, new FalseAlarms(jdbc, clock), jdbc, clock);
    }

    @Test
    void whatIsReviewedAndCleanLeavesAndIsRecorded() {
        var leaving = notice("<p>明日停水。</p>", 1, List.of(file("停水范围：水村。")));
        var release = gate.release(leaving, PASSED);

        assertThat(release.title()).isEqualTo("停水通知");
        assertThat(release.words()).isEqualTo("明日停水。\n停水范围：水村。");
        assertThat(release.at()).isEqualTo(NOW);
        assertThat(jdbc.sql("select sha256 from release where subject = 'item/17'").query(String.class).single()).isEqualTo(release.sha256());
        assertThat(gate.released(leaving)).hasValue(release);
        assertThat(gate.release(leaving, PASSED)).as("asked again").isEqualTo(release);
    }

    @Test
    void withoutASecrecyReviewNothingLeaves() {
        var leaving = notice("<p>明日停水。</p>", 1, List.of());
        assertHeld(leaving, null, Held.Reason.NOT_REVIEWED);
        assertHeld(leaving, new SecrecyReview("account/7", NOW.plusSeconds(1), null), Held.Reason.NOT_REVIEWED);
        assertThat(gate.released(leaving)).isEmpty();
    }

    @Test
    void aHardFindingMustBeAnsweredEvenInAFile() {
        var leaving = notice("<p>名单见附件。</p>", 1, List.of(file("张三 11010519491231002X")));
        assertHeld(leaving, PASSED, Held.Reason.FINDINGS);
        assertThat(gate.examine(leaving)).singleElement().satisfies(spot -> assertThat(spot.part()).startsWith("file/"));

        var answered = new SecrecyReview("account/7", NOW, "国家标准中的示例号码");
        assertThat(gate.release(leaving, answered).subject()).isEqualTo("item/17");
    }

    @Test
    void aFalseAlarmIsSetAsideForExactlyTheContentThatWasSeen() {
        jdbc.sql("insert into account (authority_id, login, name, password) values (:town, 'li', '李强', '-')").param("town", town.value()).update();
        var leaving = notice("<p>示例号码 11010519491231002X。</p>", 1, List.of());
        var spot = gate.examine(leaving).getFirst();
        gate.setAside(leaving, spot, "国家标准中的示例号码", new AccountId(1), "李强");
        gate.setAside(leaving, spot, "又判一次", new AccountId(1), "李强");

        assertThat(gate.falseAlarms("item/17")).singleElement().satisfies(it -> {
            assertThat(it.because()).isEqualTo("国家标准中的示例号码");
            assertThat(it.spot()).isEqualTo("identity-number.body.%d.%d".formatted(spot.finding().start(), spot.finding().end()));
        });
        assertHeld(notice("<p>示例号码 11010519491231002X！</p>", 1, List.of()), PASSED, Held.Reason.FINDINGS);
        assertHeld(notice("<p>示例号码 11010519491231002X。</p>", 2, List.of()), PASSED, Held.Reason.FINDINGS);
        assertHeld(notice("<p>示例号码 11010519491231002X。</p>", 1, List.of(file("附表"))), PASSED, Held.Reason.FINDINGS);
        assertThat(gate.release(leaving, PASSED).subject()).isEqualTo("item/17");
        assertThat(jdbc.sql("select row_to_json(false_alarm)::text from false_alarm").query(String.class).single()).doesNotContain("11010519491231002X");
    }

    @Test
    void oneFindingSetAsideDoesNotAnswerTheOther() {
        jdbc.sql("insert into account (authority_id, login, name, password) values (:town, 'li', '李强', '-')").param("town", town.value()).update();
        var two = notice("<p>11010519491231002X，再写一次 11010519491231002X。</p>", 1, List.of());
        gate.setAside(two, gate.examine(two).getFirst(), "示例号码", new AccountId(1), "李强");
        assertHeld(two, PASSED, Held.Reason.FINDINGS);
    }

    @Test
    void onlyAHardFindingThatIsThereIsSetAside() {
        var leaving = notice("<p>值班电话13812345678。</p>", 1, List.of());
        var soft = gate.examine(leaving).getFirst();
        assertThatThrownBy(() -> gate.setAside(leaving, soft, "办公电话", new AccountId(1), "李强")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theWordsBesideTheTextAreLookedThroughAndBelongToWhatLeft() {
        var summary = new Leaving.Line("summary", "张三 11010519491231002X");
        var leaving = new Leaving("item/17", town, 1, "停水通知", "<p>明日停水。</p>", List.of(summary), List.of(), LocalDate.of(2026, 11, 20));
        assertThat(gate.examine(leaving)).extracting(Spot::part).containsExactly("summary");
        assertHeld(leaving, PASSED, Held.Reason.FINDINGS);
        assertThat(gate.release(notice("<p>明日停水。</p>", 1, List.of()), PASSED)).isNotNull();
        assertThat(gate.released(leaving)).isEmpty();
    }

    @Test
    void aSoftFindingHoldsNothing() {
        var leaving = notice("<p>值班电话13812345678。</p>", 1, List.of());
        assertThat(gate.examine(leaving)).hasSize(1);
        assertThat(gate.release(leaving, PASSED)).isNotNull();
    }

    @Test
    void whatWasChangedAfterwardsIsNoRelease() {
        gate.release(notice("<p>明日停水。</p>", 1, List.of()), PASSED);
        var changed = notice("<p>今日停水。</p>", 1, List.of());

        assertThat(gate.released(changed)).isEmpty();
        assertHeld(changed, PASSED, Held.Reason.VERSION_LEFT);
        assertThat(gate.release(notice("<p>今日停水。</p>", 2, List.of()), PASSED).version()).isEqualTo(2);
    }

    @Test
    void theTitlesOfWhatLeftAreHandedOutForListsAndNoOthers() {
        gate.release(notice("<p>明日停水。</p>", 1, List.of()), PASSED);
        assertThat(gate.titles(Map.of("item/17", 1, "item/18", 1))).containsOnlyKeys("item/17");
        assertThat(gate.titles(Map.of("item/17", 1)).values()).extracting(ReleasedTitle::text).containsExactly("停水通知");
        assertThat(gate.titles(Map.of("item/17", 2))).as("a version that did not leave").isEmpty();
        assertThat(gate.titles(Map.of())).isEmpty();
    }

    @Test
    void aFileOfAnotherBodyDoesNotLeave() {
        var other = files.keep(new ByteArrayInputStream("别处".getBytes(StandardCharsets.UTF_8)), "a.txt", authority("shexi"));
        var leaving = notice("<p>明日停水。</p>", 1, List.of(other.id()));
        assertThatThrownBy(() -> gate.release(leaving, PASSED)).isInstanceOf(IllegalArgumentException.class);
    }

    private void assertHeld(Leaving leaving, @Nullable SecrecyReview review, Held.Reason reason) {
        assertThatThrownBy(() -> gate.release(leaving, review))
                .isInstanceOfSatisfying(Held.class, held -> assertThat(held.reason()).isEqualTo(reason));
    }

    private Leaving notice(String html, int version, List<FileId> attached) {
        return new Leaving("item/17", town, version, "停水通知", html, attached, LocalDate.of(2026, 11, 20));
    }

    private FileId file(String text) {
        return files.keep(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "附件.txt", town).id();
    }

    private AuthorityId authority(String slug) {
        return new AuthorityId(jdbc.sql(
                        "insert into authority (level, slug, name, short_name, name_en) values ('township', :slug, '镇', '镇', 'T') returning id")
                .param("slug", slug)
                .query(Long.class)
                .single());
    }
}
