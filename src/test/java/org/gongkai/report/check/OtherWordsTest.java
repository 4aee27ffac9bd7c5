package org.gongkai.report.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published rules in words that other authors use: sentences of 青石镇's report on 2020, and what is hard in them. ↵ ends a paragraph. */
class OtherWordsTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        parts-do-not-add-up      | 受理政府信息公开申请15件，网上申请9件，信函申请4件，当面申请1件。
        parts-do-not-add-up      | 公开政府信息共156条，按类别分：组织机构12条，政策文件34条，行政许可60条，财政资金40条，人事任免8条。
        parts-do-not-add-up      | 公开总数为266条，含机构信息9条，政策信息32条，民生信息88条，财政信息7条，其他信息120条。
        parts-do-not-add-up      | 举办培训班六期，其中区级两期、街道五期。
        parts-do-not-add-up      | 主动公开信息1,236条（机构职能类12条、政策法规类204条、工作动态类1,010条）。
        prose-balance            | 收到申请14件，上年结转2件，办结13件，结转下一年度办理2件。
        prose-balance            | 受理申请18件，已办结。答复结果为：予以公开9件、部分公开3件、不予公开2件、无法提供3件、不予处理2件。
        share-wrong              | 主动公开政府信息100条，其中网站公开60条，占百分之七十；公开栏公布40条，占百分之四十。
        share-wrong              | 在主动公开的326条信息中，通知公告类163条，占40%；工作动态类163条，占50%。
        shares-not-100           | 工作动态类信息占45%，公告公示类信息占35%，其他信息占30%。
        rate-wrong               | 共办理热线工单1260件，按期办结1248件，按期办结率100%。
        prose-against-prose      | 全年组织政务公开培训3次。↵全年共开展政务公开业务培训2次。
        prose-against-prose      | 微信公众号发布信息320条。↵街道微信公众号全年发布信息230条。
        prose-against-prose      | 本年度共公开政府信息320条。↵本年度，镇政府主动公开政府信息302条。
        opening-of-another-year  | 现将我镇2019年度政府信息公开工作情况报告如下。
        opening-of-another-year  | 编制《青石镇2019年政府信息公开工作年度报告》。
        opening-of-another-year  | 一、概述↵2019年，街道严格落实《条例》要求。
        plan-for-a-past-year     | 在今后的工作中，2020年要重点做好以下几方面工作。
        plan-for-a-past-year     | 展望2020年，我们将继续加大公开力度。
        span-is-not-the-year     | 本报告中所列数据的统计期限自2020年1月至2020年11月。
        span-is-not-the-year     | 统计数据的时间段为2020.1.1-2020.12.30。
        span-is-not-the-year     | 内容涵盖2020年1月1日至12月30日期间的政府信息公开工作情况。
        rules-without-power      | 我镇共制定规章3件，规范性文件2件。
        not-whole                | 全年组织培训2.5次。
        number-left-blank        | 全年主动公开政府信息条，公开栏公布信息25条。
        number-left-blank        | 共举办培训班　　期。
        parts-listed             | 全文共分6个部分，包括：一、概述；二、主动公开情况；三、依申请公开情况；四、收费情况；五、问题与措施。
        another-body             | 在县委、县政府的领导下，杨柳镇高度重视政府信息公开工作。
        placeholder              | 请与[填写单位名称]联系。
        form-of-other-years      | 第二十条第（五）项↵信息内容 本年处理决定数量↵行政许可 24
        """)
    void isFound(String fault, String sentences) {
        assertThat(hard(sentences)).contains(fault);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        公开政府信息696条，主要包括部门动态477条、重点领域202条、财政预决算2条以及其他信息等。
        新收到申请47件，较上一年度增加42件。其中，信函申请39件，占83%；电子邮件7件，占14.9%；在线申请1件，占2.1%。
        行政复议5宗、行政诉讼0宗，其中2宗维持，1宗结果纠正，1宗其他结果，1宗尚未审结。
        主动公开政府信息235条，其中机构职能类9条，占3.83%；规划计划类4条，占1.70%；行政职责类25条，占10.64%；业务动态类197条，占83.84%。
        本报告包括：引言，概述，主动公开情况，依申请公开办理情况，收费及减免情况，申请行政复议、提起行政诉讼的情况，存在的主要问题及改进措施况和需要说明的事项与附表等八个方面。
        本报告由“总体情况”“主动公开政府信息情况”“收到和处理政府信息公开申请情况”“政府信息公开行政复议、行政诉讼情况”“存在的主要问题及改进情况”“其他需要报告的事项”六个部分组成。
        全年没有收到政府信息公开申请件。
        主动公开政府信息455条。↵全年不予公开政府信息条数0条。
        收到申请30件，上年度结转1件，办结24件，结转到2021年办理7件。
        通过网站发布工作动态165条。↵通过公众号发布工作动态102条。
        """)
    void isNothingHard(String sentences) {
        assertThat(hard(sentences)).isEmpty();
    }

    private static List<String> hard(String sentences) {
        var report = "青石镇人民政府2020年政府信息公开工作年度报告\n" + sentences.replace('↵', '\n') + "\n…";
        return Examination.of(report).findings().stream().filter(Finding::isHard).map(finding -> finding.fault().code()).toList();
    }
}
