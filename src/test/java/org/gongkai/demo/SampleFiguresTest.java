package org.gongkai.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The records of the sample towns, counted, are the figures of the towns' own reports. */
class SampleFiguresTest {

    @ParameterizedTest
    @ValueSource(strings = {"shuichun", "wanlong", "xian", "shexi", "longquan"})
    void aTownHasTheNameOfItsReportAndKeepsTheLedgersThatItGivesFiguresOf(String slug) {
        var town = SampleFolder.read(slug);
        assertThat(town.head().name()).isEqualTo(Facts.of(slug).organization());
        assertThat(town.ledgers()).containsExactlyElementsOf(Facts.of(slug).names());
    }

    @ParameterizedTest
    @ValueSource(strings = {"wanlong", "xian", "shexi"})
    void itemsCountedByTheTownsOwnListAreThoseOfItsReport(String slug) {
        var facts = Facts.of(slug);
        assertThat(published(slug)).hasSize(facts.figure("items_published"));
        assertThat(byCategory(slug)).isEqualTo(facts.byName("items_by_category"));
    }

    @Test
    void theSeventeenthItemOfWanlongHungOnTheNoticeColumnOnly() {
        var facts = Facts.of("wanlong");
        assertThat(published("wanlong", item -> item.isOn("portal"))).hasSize(facts.figure("items_published_portal"));
        assertThat(published("wanlong", item -> item.isOn("portal") || item.isOn("notice-column")))
                .hasSize(facts.figure("items_published_web"));
        assertThat(published("wanlong", item -> item.category() == null))
                .singleElement()
                .satisfies(item -> assertThat(item.channels()).extracting(SampleItem.Channel::channel).containsExactly("notice-column"));
    }

    @Test
    void interpretationsOfXianEachExplainAnotherItem() {
        var interpretations = published("xian", item -> item.kind().equals("interpretation"));
        assertThat(interpretations).hasSize(Facts.of("xian").figure("policy_interpretations"));
        assertThat(interpretations).extracting(SampleItem::interprets).doesNotHaveDuplicates().doesNotContainNull();
        var before = SampleFolder.read("xian").items().stream().collect(Collectors.toMap(SampleItem::key, item -> item));
        assertThat(interpretations)
                .allSatisfy(item -> assertThat(Objects.requireNonNull(before.get(Objects.requireNonNull(item.interprets()))).publishedAt()).isBefore(item.publishedAt()));
    }

    @Test
    void readingPointsOfWanlongReceiveWhatTheReportSays() {
        var town = SampleFolder.read("wanlong");
        var facts = Facts.of("wanlong");
        assertThat(town.counters()).hasSize(facts.figure("reading_points"));
        assertThat(town.counters().stream().filter(SampleBody.Counter::electronic)).hasSize(facts.figure("reading_points_electronic"));
        assertThat(town.deliveries()).hasSize(facts.figure("reading_point_items"));
        assertThat(town.deliveries()).extracting(it -> it.item() + it.point()).doesNotHaveDuplicates();
        assertThat(town.deliveries().stream().filter(it -> WorkingDays.between(item(town, it.item()).formed(), it.deliveredOn()) <= 30))
                .hasSize(facts.figure("items_to_reading_points_within_30_working_days"));
        assertThat(town.views().stream().mapToInt(SampleBody.Views::views).sum()).isEqualTo(facts.figure("portal_column_clicks"));
    }

    @Test
    void itemsOfWanlongAreOnlineInTime() {
        assertThat(published("wanlong", item -> item.isOn("portal") && item.online() != null && WorkingDays.between(item.formed(), item.online()) <= 20))
                .hasSize(Facts.of("wanlong").figure("items_online_within_20_working_days"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"wanlong", "xian"})
    void trainingsAndPartTimeStaffAreThoseOfTheReport(String slug) {
        var facts = Facts.of(slug);
        assertThat(work(slug, "training")).hasSize(facts.figure("trainings"));
        assertThat(attendance(slug)).isEqualTo(facts.figure("trainees"));
        assertThat(SampleFolder.read(slug).posts().stream().filter(post -> post.duty().equals("part-time")))
                .hasSize(facts.figure("part_time_staff"));
    }

    @Test
    void longquanCountsTrainingsAndMeetingsTogether() {
        var facts = Facts.of("longquan");
        assertThat(work("longquan", "training").size() + work("longquan", "meeting").size())
                .isEqualTo(facts.figure("trainings_and_meetings"));
        assertThat(attendance("longquan")).isEqualTo(facts.figure("trainees"));
    }

    @Test
    void complaintsOfXianAreThoseOfTheReport() {
        var town = SampleFolder.read("xian");
        assertThat(town.messages().stream().filter(it -> it.kind().equals("complaint"))).hasSize(Facts.of("xian").figure("complaints"));
        assertThat(town.messages().stream().filter(it -> it.kind().equals("hot-topic"))).hasSize(Facts.of("xian").figure("hot_topic_responses"));
        assertThat(town.head().requestChannels())
                .extracting(SampleBody.ChannelLabel::label)
                .containsExactlyInAnyOrderElementsOf(Facts.of("xian").byName("requests_by_channel").keySet());
    }

    private static List<SampleItem> published(String slug) {
        return published(slug, _ -> true);
    }

    /** Of the report's own year: the report itself came out in the next one. */
    private static List<SampleItem> published(String slug, Predicate<SampleItem> which) {
        var year = Facts.of(slug).year();
        return SampleFolder.read(slug).items().stream()
                .filter(SampleItem::isPublic)
                .filter(item -> item.online() != null && item.online().getYear() == year)
                .filter(which)
                .toList();
    }

    private static Map<String, Integer> byCategory(String slug) {
        var counts = new TreeMap<String, Integer>();
        SampleFolder.read(slug).entries().stream()
                .filter(SampleBody.Entry::counted)
                .forEach(entry -> counts.put(entry.name(), published(slug, item -> entry.slug().equals(item.category())).size()));
        return counts;
    }

    private static List<SampleBody.Work> work(String slug, String kind) {
        return SampleFolder.read(slug).work().stream().filter(it -> it.kind().equals(kind)).toList();
    }

    private static int attendance(String slug) {
        return SampleFolder.read(slug).work().stream()
                .filter(it -> it.kind().equals("training") || it.kind().equals("meeting"))
                .mapToInt(it -> it.attendance() == null ? 0 : it.attendance())
                .sum();
    }

    private static SampleItem item(SampleBody town, String key) {
        return town.items().stream().filter(it -> it.key().equals(key)).findFirst().orElseThrow();
    }
}
