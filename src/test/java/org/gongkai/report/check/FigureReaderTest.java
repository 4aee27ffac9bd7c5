package org.gongkai.report.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a sentence is a figure: the sentence, and the figures in it with the words that they must be read under. */
class FigureReaderTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        全年主动公开政府信息1,236条。                          | 公开政府信息=1236条
        发布各类信息４．１４万条，点击量12.6万。                | 各类信息=41400条 点击量=126000
        公开信息100余条，接收公开信息1600多份。                 | 公开信息=100条 公开信息=1600份
        结转上年政府信息公开申请数量为0。                       | 申请数量=0
        信息496条,其中1.组织机构5;2.规章100;3.其他信息391。     | 信息=496条 组织机构=5条 规章=100条 其他信息=391条
        18件按期答复,1件结转到2024年度办理。                    | 按期答复=18件 结转到=1件
        快递17件，合计122件。                                   | 快递=17件 合计=122件
        办结率达到百分之九十八点五，占百分之三十。              | 办结率=98.5% 占=30%
        公开政府信息一百二十三条，举办培训班六期。              | 政府信息=123条 培训班=6期
        采购总金额59237.2449万元，收费2万余元。                 | 采购总金额=59237.2449万元 收费=2万元
        提出了6大类30条109项工作任务。                          | 提出=6大类 提出=30条 工作任务=109项
        查阅点120平方米。                                       | 查阅点=120平方米
        未对任何申请人收取费用。                                | 费=0元
        """)
    void aNumberThatCountsIsReadWithItsUnitUnderTheTextsOwnWords(String sentence, String figures) {
        var read = Examination.of(sentence).figures();
        assertThat(read).hasSameSizeAs(figures.split(" "));
        for (int i = 0; i < read.size(); i++) {
            var expected = List.of(figures.split(" ")).get(i).split("=", 2);
            assertThat(read.get(i).label()).contains(expected[0]);
            assertThat(read.get(i).value().stripTrailingZeros().toPlainString() + read.get(i).unit()).isEqualTo(expected[1]);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        考核结果位列街道前20名。
        发布时间：2022-01-29 16:33 字体：[]
        电话：0577-57673030，邮编：325000，3号楼15层1511室。
        自2016年1月1日起至12月31日止。
        国办公开办函〔2021〕30号，国务院令第711号，《条例》第二十条第（一）项。
        通过12345平台受理，15个工作日内答复。
        宣传“创业富民30条”等政策。
        坚持“两个维护”，落实“三统一”制度。
        """)
    void datesNumbersOfDocumentsRanksAndNamesAreNoFigures(String sentence) {
        assertThat(Examination.of(sentence).figures()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"占百分之七十。|七十", "信息4.14万条。|4.14", "信息1,236条。|1,236"})
    void theFigureStandsWhereItsNumberIsPrinted(String sentence, String printed) {
        var place = Examination.of(sentence).figures().getFirst().place();
        assertThat(sentence.substring(place.start(), place.end())).isEqualTo(printed);
    }
}
