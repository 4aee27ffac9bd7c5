package org.gongkai.request.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What makes two requests alike. */
class RarityTest {
    private static final List<String> ASKED = List.of(
            "大王家村2023年危房改造补助发放名册", "小李庄2022年危房改造补助发放名册", "湾龙镇2024年财政预算执行情况", "东张沟征地补偿安置方案", "2023年低保对象公示名单",
            "西刘湾退耕还林补助面积", "小学食堂采购招标文件", "乡村道路硬化工程招标文件", "环境影响评价批复", "镇卫生院药品采购目录");

    private final Rarity rarity = Rarity.among(ASKED.stream().map(Wording::of).toList());

    @ParameterizedTest(name = "{0} ~ {1}: {2}")
    @CsvSource({
        "大王家村危房改造补助名单, 大王家村2023年危房改造补助发放名册, true",
        "危房改造补助, 小李庄2022年危房改造补助发放名册, true",
        "东张沟征地补偿款发放明细, 东张沟征地补偿安置方案, true",
        "东张沟征地补偿款发放明细, 西刘湾退耕还林补助面积, false",
        "2023年财务公开情况, 2023年低保对象公示名单, false",
        "招标文件, 镇卫生院药品采购目录, false"
    })
    void whatTellsThemApartWeighsMore(String one, String other, boolean near) {
        assertThat(rarity.nearness(Wording.of(one), Wording.of(other)) >= SimilarCases.NEAR).isEqualTo(near);
    }

    @Test
    void widthCaseBlanksAndMarksMakeNoDifference() {
        assertThat(rarity.nearness(Wording.of("《ＰＰＰ项目》合同"), Wording.of("ppp项目 合同"))).isCloseTo(1, within(1e-9));
    }

    @Test
    void nothingIsNearToWordsWithoutPairs() {
        assertThat(rarity.nearness(Wording.of("？"), Wording.of("？"))).isZero();
        assertThat(rarity.telling(Wording.of("？"))).isEmpty();
    }

    @Test
    void onlyPairsThatFewCasesHoldAreLookedUp() {
        var many = Stream.concat(
                IntStream.range(0, 990).mapToObj(n -> "低保对象名单"), IntStream.range(0, 10).mapToObj(n -> "低保对象核查"));
        assertThat(Rarity.among(many.map(Wording::of).toList()).telling(Wording.of("低保对象核查结果"))).containsExactlyInAnyOrder("查结", "结果", "象核", "核查");
    }
}
