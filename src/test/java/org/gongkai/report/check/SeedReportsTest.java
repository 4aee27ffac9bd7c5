package org.gongkai.report.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Five reports that real towns published, and what people found wrong in them. */
class SeedReportsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        000-shuichun | section-count
        001-wanlong  | period same-quantity-two-values share total-vs-parts
        002-xian     | template-residue year
        003-shexi    | form year
        004-longquan | section-missing template-residue year
        """)
    void theHardContradictionsAreFoundAndNoOther(String seed, String kinds) throws IOException {
        assertThat(examination(seed).findings().stream().filter(Finding::isHard).map(finding -> finding.fault().kind().code()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(kinds.split(" "));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        000-shuichun | 水唇镇人民政府             | 2017 | 申请=0件
        001-wanlong  | 湾龙镇人民政府             | 2017 | 公共查阅点=14处 学习培训=2次 培训学员=52名 主动公开政府信息=17条
        002-xian     | 海原县西安镇人民政府       | 2017 | 政策解读稿件=12篇 举报投诉=16件 接受培训人员=36人次
        003-shexi    | 社溪镇人民政府             | 2019 | 主动公开政府信息=841条 公告公示=47.68% 规范性文件=14条
        004-longquan | 烟台市牟平区龙泉镇人民政府 | 2017 | 会议和培训=2次 培训人员=32人
        """)
    void theFiguresAreReadUnderTheWordsOfTheText(String seed, String organization, int year, String figures) throws IOException {
        var examination = examination(seed);
        assertThat(examination.organization()).isEqualTo(organization);
        assertThat(examination.year()).hasValue(year);
        for (var figure : List.of(figures.split(" "))) {
            var expected = figure.split("=", 2);
            assertThat(examination.figures()).as(figure)
                    .anyMatch(read -> read.label().contains(shared(expected[0])) && (read.value().toPlainString() + read.unit()).equals(expected[1]));
        }
    }

    @ParameterizedTest
    @CsvSource({"002-xian, 0955", "002-xian, 755200", "004-longquan, 2018"})
    void telephoneAndPostNumbersAndDatesAreNoFigures(String seed, String digits) throws IOException {
        var examination = examination(seed);
        int at = examination.text().indexOf(digits);
        assertThat(examination.figures()).noneMatch(read -> read.place().overlaps(new Span(at, at + digits.length())));
    }

    private static String shared(String label) {
        return label.substring(Math.max(0, label.length() - 2));
    }

    static Examination examination(String seed) throws IOException {
        try (var stream = Objects.requireNonNull(SeedReportsTest.class.getResourceAsStream("/seeds/" + seed + ".txt"))) {
            return Examination.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
