package org.gongkai.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.screening.Finding;
import org.gongkai.screening.Html;
import org.gongkai.screening.Screening;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every record of the sample bodies is one that such a body could have. */
class SampleRecordsTest {
    static final List<String> ALL = SampleFolder.ALL;

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    /** An identity number (18 or 15 digits), a mobile telephone. */
    private static final Pattern PERSONAL = Pattern.compile("(?<![0-9A-Z])\\d{17}[\\dXx](?![0-9A-Z])|(?<!\\d)\\d{15}(?!\\d)|(?<!\\d)1[3-9]\\d{9}(?!\\d)");

    /** The last day of what a town's report speaks of. */
    private static final Map<String, LocalDate> LAST_DAYS =
            Map.of("wanlong", LocalDate.of(2017, 11, 25), "shexi", LocalDate.of(2019, 12, 31));

    @ParameterizedTest
    @FieldSource("ALL")
    void noTwoItemsOfABodyHaveOneTitleOrOneText(String name) {
        var items = SampleFolder.read(name).items();
        assertThat(items).extracting(SampleItem::key).doesNotHaveDuplicates();
        assertThat(items).extracting(SampleItem::title).doesNotHaveDuplicates();
        assertThat(items).extracting(SampleItem::body).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void aTextHas120CharactersOrMoreAndASummaryAtMost100(String name) {
        assertThat(published(name)).allSatisfy(item -> {
            assertThat(plain(item)).as(item.title()).hasSizeGreaterThanOrEqualTo(120);
            assertThat(item.summary()).as(item.title()).isNotBlank().hasSizeLessThanOrEqualTo(100);
            assertThat(item.body()).doesNotContain("{", "}", "[", "]");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"shuichun", "wanlong", "xian", "shexi", "longquan"})
    void aTextSpeaksOfItsTown(String name) {
        var town = SampleFolder.read(name);
        var names = Stream.concat(Stream.of(town.head().shortName()), town.head().below().stream().map(SampleBody.Part::shortName)).toList();
        assertThat(published(name)).allSatisfy(item -> assertThat(names).anyMatch(word -> (item.title() + item.body()).contains(word)));
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void itemsAreMadeBeforeTheyArePublicAndBothOnWorkingDays(String name) {
        assertThat(published(name)).allSatisfy(item -> {
            var online = Objects.requireNonNull(item.online());
            assertThat(item.formed()).as(item.title()).isBeforeOrEqualTo(online);
            assertThat(WorkingDays.isWorked(online)).as("%s online %s", item.title(), online).isTrue();
            if (!item.kind().equals("annual-report")) {
                assertThat(WorkingDays.isWorked(item.formed())).as(item.title()).isTrue();
                assertThat(WorkingDays.between(item.formed(), online)).as(item.title()).isLessThanOrEqualTo(20);
            }
            assertThat(item.channels()).isNotEmpty().allSatisfy(channel -> assertThat(channel.on()).isEqualTo(online));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"shuichun", "wanlong", "xian", "shexi", "longquan"})
    void itemsLieWithinThePeriodOfTheReportAndTheReportAfterIt(String name) {
        var year = Facts.of(name).year();
        var last = LAST_DAYS.getOrDefault(name, LocalDate.of(year, 12, 31));
        for (var item : published(name)) {
            if (item.kind().equals("annual-report")) {
                assertThat(item.reportYear()).isEqualTo(year);
                assertThat(item.online()).isBetween(LocalDate.of(year + 1, 1, 1), LocalDate.of(year + 1, 3, 31));
            } else {
                assertThat(item.formed()).isBetween(LocalDate.of(year, 1, 1), last);
                assertThat(item.online()).isBetween(LocalDate.of(year, 1, 1), last);
            }
        }
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void everyStageOfTheChainPassedAnItemAfterItWasSavedAndBeforeItWasPublic(String name) {
        var body = SampleFolder.read(name);
        assertThat(published(name)).allSatisfy(item -> {
            assertThat(item.reviewed()).hasSameSizeAs(body.stages());
            var moments = Stream.concat(Stream.concat(Stream.of(item.saved()), item.reviewed().stream()), Stream.of(Objects.requireNonNull(item.publishedAt()))).toList();
            assertThat(moments).as(item.title()).isSorted();
            assertThat(item.publishedAt().atZoneSameInstant(CHINA).toLocalDate()).isEqualTo(item.online());
        });
        assertThat(body.stages().getFirst().kind()).isEqualTo("secrecy");
        assertThat(body.logins()).extracting(SampleBody.Login::login).containsAll(body.stages().stream().map(SampleBody.Stage::by).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"shuichun", "wanlong", "xian", "shexi", "longquan"})
    void theReportOfTheTownIsThereWordForWord(String name) {
        var report = published(name).stream().filter(item -> item.kind().equals("annual-report")).findFirst().orElseThrow();
        assertThat(bare(plain(report))).isEqualTo(bare(Facts.of(name).report().replaceAll("<(http[^>]*)>", "$1")));
    }

    @Test
    void theContactOfXianIsThatOfItsReport() {
        var head = SampleFolder.read("xian").head();
        var contact = Facts.of("xian").contact();
        assertThat(head.office()).isEqualTo(contact.get("office").asString());
        assertThat(head.address()).isEqualTo(contact.get("address").asString());
        assertThat(head.postcode()).isEqualTo(contact.get("postcode").asString());
        assertThat(head.phone()).isEqualTo(contact.get("phone").asString());
    }

    @Test
    void theDecisionsOfShexiAreThoseOfItsOwnChain() {
        assertThat(SampleFolder.read("shexi").stages()).extracting(SampleBody.Stage::title).containsExactly("保密审查", "分管领导审核", "镇长审阅");
    }

    @Test
    void slugsAndLoginsAreThoseOfOneBodyOnly() {
        var bodies = ALL.stream().map(SampleFolder::read).toList();
        assertThat(bodies.stream().flatMap(it -> Stream.concat(Stream.of(it.head().slug()), it.head().below().stream().map(SampleBody.Part::slug))))
                .doesNotHaveDuplicates()
                .allMatch(slug -> slug.matches("[a-z][a-z0-9-]{1,40}"));
        assertThat(bodies.stream().flatMap(it -> it.logins().stream()).map(SampleBody.Login::login)).doesNotHaveDuplicates();
        assertThat(bodies).extracting(it -> it.head().creditCode()).doesNotHaveDuplicates().allMatch(code -> code.length() == 18);
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void theProgramsOwnScreeningHoldsNothingBack(String name) {
        assertThat(published(name)).allSatisfy(item -> {
            var html = Objects.requireNonNull(item.body());
            assertThat(Html.clean(html)).isEqualTo(html.strip());
            if (!item.kind().equals("annual-report")) { // its slips are the town's own
                assertThat(Screening.of(item.title(), item.formed()).stream().filter(Finding::isHard)).isEmpty();
                assertThat(Screening.ofHtml(html, item.formed()).stream().filter(Finding::isHard)).isEmpty();
            }
        });
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void nobodysNumberStandsAnywhere(String name) {
        var body = SampleFolder.read(name);
        assertThat(Stream.of(body.items(), body.messages(), body.work(), body.posts(), List.of(body.head())).map(Object::toString))
                .allSatisfy(text -> assertThat(PERSONAL.matcher(text).results().map(it -> it.group())).isEmpty());
    }

    private static List<SampleItem> published(String name) {
        return SampleFolder.read(name).items().stream().filter(SampleItem::isPublic).toList();
    }

    private static String plain(SampleItem item) {
        return Objects.requireNonNull(item.body()).replaceAll("<[^>]+>", "").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    /** Without spaces of any kind, line ends and the marks of headings. */
    private static String bare(String text) {
        return text.replaceAll("[\\s\\p{Z}#*]+", "");
    }
}
