package org.gongkai.request.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gongkai.request.law.Citation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a local measure may say, and what not. */
class MeasureReaderTest {
    private static final String RULES = OtherTownsRules.JSON;

    @Test
    void aMeasureHoldsInItsTimeAndItsPlace() {
        var measure = MeasureReader.read(RULES.replace("\"bodies\"", "\"until\": \"2026-06-30\", \"bodies\""));

        assertThat(measure.isInForceOn(LocalDate.of(2025, 6, 30))).isFalse();
        assertThat(measure.isInForceOn(LocalDate.of(2025, 7, 1))).isTrue();
        assertThat(measure.isInForceOn(LocalDate.of(2026, 6, 30))).isTrue();
        assertThat(measure.isInForceOn(LocalDate.of(2026, 7, 1))).isFalse();
        assertThat(measure.holdsFor(Set.of("xian", "shifan"))).isTrue();
        assertThat(measure.holdsFor(Set.of("shifan"))).isFalse();
        assertThat(measure.answerTerm()).isEqualTo(new LocalMeasure.Term(15, "第八条"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "30, 《示范县政府信息公开申请办理规则》（示政规〔2025〕2号）第九条",
        "30(1), 《示范县政府信息公开申请办理规则》（示政规〔2025〕2号）第九条",
        "36(4), 《示范县政府信息公开申请办理规则》（示政规〔2025〕2号）第八条",
        "36(5), ",
        "36, ",
        "3, "
    })
    void itsArticleIsNamedBesideTheOneItBelongsTo(String national, String named) {
        assertThat(LocalMeasure.beside(List.of(MeasureReader.read(RULES)), new Citation(national))).isEqualTo(named == null ? List.of() : List.of(named));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "working_days": 15               | "working_days": 20               | 可以缩短，不能延长
        "working_days": 15               | "working_days": 25               | not lengthen
        "working_days": 15               | "working_days": 0                | 应为正整数
        "working_days": 15               | "working_days": "15"             | 应为正整数
        "from": "2025-07-01"             | "from": "2025/07/01"             | 不是日期
        "from": "2025-07-01"             | "from": "2025-07-01", "until": "2025-06-30" | until 早于 from
        "from": "2025-07-01",            |                                  | 缺少“from”
        "bodies": ["xian"]               | "bodies": []                     | bodies
        "beside": "30"                   | "beside": "99"                   | 不是依申请公开的条文
        "article": "第九条"              | "article": "第十条"              | 没有“第十条”的原文
        "第九条": "补正告知应当列明示例。" | "第九条": ""                     | 原文
        "answer"                         | "extension"                      | 没有“extension”这一项
        {"id"                            | [{"id"                           | JSON
        {"id": "shifan-2025"             | {"id": " "                       | 缺少“id”
        """)
    void whatMayNotBeOrIsMissingIsRefusedAndSaid(String instead, String of, String said) {
        assertThatThrownBy(() -> MeasureReader.read(RULES.replace(instead, of == null ? "" : of))).isInstanceOf(WrongMeasure.class).hasMessageContaining(said);
    }

    @Test
    void aTermUnderTheEditionOf2007MustBeShorterThanFifteenDays() {
        assertThatThrownBy(() -> MeasureReader.read(RULES.replace("2025-07-01", "2010-07-01"))).isInstanceOf(WrongMeasure.class).hasMessageContaining("15");
    }
}
