package org.gongkai.request.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What must not stay in a text that is used again, and how its names are filled. */
class LeftoverTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        本机关于2026年3月5日收到      | 2026年3月5日
        请在 2026-04-01 前补正        | 2026-04-01
        3月5日已电话告知              | 3月5日
        登记编号2026-0012             | 2026-0012
        湾政公复〔2026〕第7号         | 湾政公复〔2026〕第7号
        依照国办函[2020]109号         | 依照国办函[2020]109号
        电话 0955-1000001             |
        3.3.4 第三十六条第（三）项    |
        2026 年度预算                 |
        """)
    void daysAndNumbersAreSuspicious(String words, String found) {
        assertThat(Leftover.suspicious(words)).isEqualTo(found == null ? List.of() : List.of(found));
    }

    @Test
    void aBodysNameIsFoundAndAnEmptyOneIsNot() {
        assertThat(Leftover.bodies("由西安镇人民政府保存", List.of("西安镇人民政府", "湾龙镇", ""))).containsExactly("西安镇人民政府");
    }

    @Test
    void namesAreFilledAndWhatIsNotKnownStaysInItsBraces() {
        var filling = Filling.of("{今天}就“{申请内容}”致电{申请人}，{本机关 }，{别的}", Map.of(Placeholder.TODAY, "2026年11月23日", Placeholder.ASKED, "价格$1"));

        assertThat(filling.words()).isEqualTo("2026年11月23日就“价格$1”致电{申请人}，{本机关 }，{别的}");
        assertThat(filling.open()).containsExactly("{申请人}", "{别的}");
        assertThat(Filling.unknown("{申请人}{别的}{今天}")).containsExactly("{别的}");
    }

    @Test
    void whatTheProgramBringsAlongIsWithoutLeftovers() {
        assertThat(Starters.all()).hasSizeGreaterThan(10).allSatisfy(text -> {
            assertThat(Leftover.suspicious(text.words())).isEmpty();
            assertThat(Filling.unknown(text.words())).isEmpty();
            assertThat(text.words()).isNotBlank();
        });
        assertThat(Starters.all()).extracting(TemplateTexts.Draft::name).doesNotHaveDuplicates();
    }
}
