package org.gongkai.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.screening.Releases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchIndexTest {
    @TempDir
    Path data;

    private SearchIndex index;

    @BeforeEach
    void someDocuments() {
        index = new SearchIndex(data);
        index.putAll(List.of(
                document(1, "关于印发湾龙镇2017年地质灾害防治方案的通知", "湾政〔2017〕32号", "wanlong", "plan", "2017-05-12", "各村（社区）：为做好地质灾害防治工作，成立领导小组，组长由镇长覃䶮东担任。"),
                document(2, "湾龙镇防汛抗旱应急预案", "湾政〔2017〕3号", "wanlong", "plan", "2017-06-01", "汛期二十四小时值班，领导带班。地质灾害隐患点派人看守。"),
                document(3, "社溪镇2019年度政府信息公开工作年度报告", null, "shexi", "report", "2020-01-15", "本年度收到依申请公开0件。"),
                document(4, "社溪镇城乡低保对象公示", "社府发〔2019〕17号", "shexi", "relief", "2019-08-08", "经村民代表会议评议，以下家庭纳入低保，资金由县财政承担，<b>监督</b>电话另行公布。"),
                document(5, "水村饮水安全巩固提升工程招标公告", null, "shuichun", "project", "2016-03-01", "工程位于水村三组，估算投资四十万元。")));
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        a whole title              | 关于印发湾龙镇2017年地质灾害防治方案的通知 | item/1
        part of a title            | 防汛抗旱                                   | item/2
        a word of the text         | 领导小组                                   | item/1
        a name no dictionary has   | 覃䶮东                                     | item/1
        one part of a name         | 䶮东                                       | item/1
        two characters             | 低保                                       | item/4
        one character              | 汛                                         | item/2
        two parts                  | 社溪 低保                                  | item/4
        a document number          | 湾政〔2017〕32号                           | item/1
        its year and serial        | 〔2017〕3号                                | item/2
        other brackets             | 湾政[2017]3号                              | item/2
        full-width brackets, blank | 湾政（2017）32 号                          | item/1
        a question                 | 地质灾害怎么防治                           | item/1
        full-width digits          | ２０１９年度报告                           | item/3
        """)
    void isTheFirstHit(String what, String words, String id) {
        assertThat(ids(SearchQuery.of(words))).startsWith(id);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(index.search(SearchQuery.of("高速铁路"))).isEqualTo(new SearchResult(0, List.of()));
        assertThat(ids(SearchQuery.of("〔2017〕320号"))).isEmpty();
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(strings = {"*", "AND OR NOT", "\"", "title:(", "[1 TO", "a\\", "！？", "~~~", "🙂"})
    void signsAreNoSyntax(String words) {
        assertThat(index.search(SearchQuery.of(words)).hits()).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void filtersNarrow() {
        assertThat(ids(SearchQuery.of("镇").within("wanlong", null))).containsExactlyInAnyOrder("item/1", "item/2");
        assertThat(ids(SearchQuery.of("").within("shexi", "relief"))).containsExactly("item/4");
        assertThat(ids(SearchQuery.of("").between(LocalDate.of(2017, 5, 12), LocalDate.of(2017, 6, 1)))).containsExactly("item/2", "item/1");
    }

    @Test
    void withoutWordsTheNewestComesFirst() {
        assertThat(ids(SearchQuery.of(" "))).containsExactly("item/3", "item/4", "item/2", "item/1", "item/5");
    }

    @Test
    void whatWasFoundIsMarkedInPlainText() {
        var hit = index.search(SearchQuery.of("监督")).hits().getFirst();
        assertThat(hit.excerpt().pieces()).contains(new Highlighted.Piece("监督", true));
        assertThat(hit.excerpt().text()).contains("<b>监督</b>");
        assertThat(hit.title().marks()).isEmpty();
        assertThat(hit.documentNumber()).isEqualTo("社府发〔2019〕17号");
        assertThat(hit.day()).isEqualTo("2019-08-08");
    }

    @Test
    void aDocumentIsReplacedAndRemoved() {
        index.put(document(5, "水村人居环境整治方案", null, "shuichun", "plan", "2016-04-01", "另一篇。"));
        assertThat(ids(SearchQuery.of("招标公告"))).isEmpty();
        assertThat(ids(SearchQuery.of("人居环境"))).containsExactly("item/5");
        index.remove("item/5");
        assertThat(ids(SearchQuery.of("人居环境"))).isEmpty();
    }

    @Test
    void whatWasPutInIsThereAfterAKill() throws IOException {
        // A killed program leaves the folder as it stands: a copy of it, without closing, is what the next start finds.
        var killed = data.resolve("killed");
        try (var files = Files.list(data.resolve("index"))) {
            Files.createDirectories(killed.resolve("index"));
            for (var file : files.toList()) {
                Files.copy(file, killed.resolve("index").resolve(file.getFileName()));
            }
        }
        try (var next = new SearchIndex(killed)) {
            assertThat(next.mustBeRebuilt()).isFalse();
            assertThat(next.search(SearchQuery.of("低保")).total()).isEqualTo(1);
        }
    }

    @Test
    void aDamagedIndexStartsEmptySaysSoAndIsBuiltAgain() throws IOException {
        index.close();
        try (var files = Files.list(data.resolve("index"))) {
            for (var file : files.filter(f -> !f.endsWith("write.lock")).toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        assertThat(index.mustBeRebuilt()).isTrue();
        assertThat(index.search(SearchQuery.of("低保")).total()).isZero();
        index.rebuild(Stream.of(document(4, "低保公示", null, "shexi", "relief", "2019-08-08", "公示。")));
        assertThat(index.mustBeRebuilt()).isFalse();
        assertThat(ids(SearchQuery.of("低保"))).containsExactly("item/4");
    }

    @Test
    void amongFiveThousandATitleIsTheFirstHitAndPagesDoNotOverlap() {
        var villages = List.of("水村", "石桥", "龙潭", "新塘", "大坪", "白沙", "高岭", "平安", "双溪", "东风");
        var matters = List.of("低保", "危房改造", "防汛", "征地", "医保缴费", "森林防火", "饮水工程", "村道硬化", "耕地补贴", "换届选举");
        index.rebuild(Stream.iterate(0, i -> i < 5000, i -> i + 1).map(i -> {
            var title = "%s村%s第%d号公告".formatted(villages.get(i % 10), matters.get(i / 10 % 10), i);
            return document(i, title, "湾政〔%d〕%d号".formatted(2010 + i % 10, i), "wanlong", "plan", "2017-01-01", title + "。请村民知悉。");
        }));

        assertThat(ids(SearchQuery.of("石桥村换届选举第4291号公告"))).startsWith("item/4291");
        assertThat(ids(SearchQuery.of("〔2017〕4327号"))).startsWith("item/4327");
        var flood = SearchQuery.of("防汛");
        assertThat(index.search(flood).total()).isEqualTo(500);
        assertThat(ids(flood.onPage(2))).hasSize(10).doesNotContainAnyElementsOf(ids(flood));
        assertThat(ids(flood.onPage(51))).isEmpty();
    }

    private List<String> ids(SearchQuery query) {
        return index.search(query).hits().stream().map(SearchResult.Hit::id).toList();
    }

    private static SearchDocument document(
            int id, String title, @Nullable String number, String slug, String category, String day, String words) {
        var release = Releases.of("item/" + id, title, words);
        return new SearchDocument(release, slug, "notice", category, number, LocalDate.parse(day), "/%s/item/%d.html".formatted(slug, id));
    }
}
