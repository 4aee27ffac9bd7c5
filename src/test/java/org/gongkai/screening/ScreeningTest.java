package org.gongkai.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.screening.Finding.Kind.BANK_CARD;
import static org.gongkai.screening.Finding.Kind.IDENTITY_NUMBER;
import static org.gongkai.screening.Finding.Kind.MOBILE_NUMBER;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.document.FileText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreeningTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        GB 11643's own example             | 身份证号11010519491231002X，         | identity-number
        small x                            | 11010519491231002x                   | identity-number
        grouped by blanks                  | 110105 19491231 002X                 | identity-number
        full-width digits                  | １１０１０５１９４９１２３１００２Ｘ | identity-number
        between letters                    | ID440524188001010014号               | identity-number
        a wrong check digit                | 110105194912310021                   | ''
        a day that is none                 | 110105194913310021                   | ''
        longer than an identity number     | 9911010519491231002X                 | ''
        a credit code                      | 11350100003603542Y                   | ''
        a card of the Agricultural Bank    | 卡号6228480402564890018              | bank-card
        a card in groups                   | 6228 4804 0256 4890 018              | bank-card
        a card with a slip                 | 6228480402564890019                  | ''
        a mobile number                    | 联系电话：13812345678                | mobile-number
        with the country                   | +86 138-1234-5678                    | mobile-number
        an office's telephone              | 0591-12345678                        | ''
        a masked number                    | 138****5678                          | ''
        an index number                    | 11350100003603542Y/2017-00017        | ''
        a secrecy mark                     | 机密★1年                             | secrecy-mark
        a mark with a blank                | 绝 密                                | secrecy-mark
        a mark with its time               | 秘密 10年                            | secrecy-mark
        a mark in brackets                 | 【机密】                             | secrecy-mark
        talk of secrets                    | 保守国家秘密，人人有责               | ''
        talk of a secret ballot            | 会议采取秘密投票方式                 | ''
        internal mark                      | 内部资料 注意保存                    | internal-mark
        talk of internal papers            | 工作人员不得泄露内部资料，违者处分。请各单位遵照执行 | internal-word
        a slip of the pen                  | 现将工作布署如下                     | wrong-word
        a former name                      | 县国土资源局                         | wrong-word
        an ordinary notice                 | 湾政〔2017〕32号，2017年9月28日印发，共印120份 | ''
        """)
    void isFound(String what, String text, String kinds) {
        assertThat(kinds(Screening.of(text, DAY))).isEqualTo(kinds);
    }

    @Test
    void theFormerNameWasRightInItsTime() {
        assertThat(Screening.of("县国土资源局", LocalDate.of(2017, 9, 28))).isEmpty();
    }

    @Test
    void eachFindingHasItsPlace() {
        var text = "张三，身份证11010519491231002X，电话13812345678，卡6228480402564890018。";
        assertThat(Screening.of(text, DAY))
                .extracting(Finding::kind, finding -> text.substring(finding.start(), finding.end()))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(IDENTITY_NUMBER, "11010519491231002X"),
                        org.assertj.core.groups.Tuple.tuple(MOBILE_NUMBER, "13812345678"),
                        org.assertj.core.groups.Tuple.tuple(BANK_CARD, "6228480402564890018"));
    }

    @Test
    void tagsAndEntitiesDoNotHideANumberAndPlacesAreThoseOfTheHtml() {
        var html = "<p>A&amp;B</p><p>1101<strong>05</strong>194912&#51;1002X</p><table><tr><td>138</td><td>12345678</td></tr></table>";
        var findings = Screening.ofHtml(html, DAY);
        assertThat(findings).hasSize(1);
        assertThat(html.substring(findings.getFirst().start(), findings.getFirst().end()))
                .isEqualTo("1101<strong>05</strong>194912&#51;1002X");
    }

    @Test
    void aFileThatCannotBeReadWholeIsSaidToBeSo() {
        assertThat(kinds(Screening.of(new FileText("", false), DAY))).isEqualTo("unread-file");
    }

    private static String kinds(List<Finding> findings) {
        return findings.stream().map(Finding::code).collect(Collectors.joining(" "));
    }
}
