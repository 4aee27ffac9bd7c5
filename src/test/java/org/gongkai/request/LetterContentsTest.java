package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.gongkai.document.FileId;
import org.gongkai.request.law.LetterKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each kind of letter, made in a case and opened again as PDF and as DOCX. */
class LetterContentsTest extends AtTheLetterDesk {
    private static final String RECONSIDERATION = "向示范县人民政府申请行政复议";
    private static final String COURT = "示范县人民法院提起行政诉讼";

    /** What a letter must contain beyond the parts that all have: replies.md, section 3. */
    private static final Map<LetterKind, List<String>> MUST = must();

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void everyKindIsMadeAsPdfAndDocxWithItsNumberItsPartsAndItsRemedies(LetterKind kind) {
        var id = made(kind);
        var all = requests.letters(read(id));
        var letter = all.stream().filter(it -> it.kind() == kind).reduce((_, later) -> later).orElseThrow();
        var pdf = pdf(letter.file());
        var docx = docx(desk.draft(read(id), letter).orElseThrow().id());

        assertThat(letter.number()).isEqualTo("湾龙政%s〔2026〕%d号".formatted(kind.isDecision() || kind == LetterKind.L23 ? "公复" : "公开告", all.indexOf(letter) + 1));
        assertThat(docx).as("the same words in both").contains(body(pdf));
        for (var words : List.of(pdf, docx)) {
            assertThat(words).contains(kind.title(), letter.number(), "湾龙镇人民政府", "联系电话：0955-1000001");
            assertThat(words).contains(MUST.getOrDefault(kind, List.of("This kind has no row in the table")));
            assertThat(words).contains(kind == LetterKind.L26 ? "欧阳倩" : addressee(kind) + "：").doesNotContain("{", "}");
            if (kind.isDecision() || kind == LetterKind.L23) {
                assertThat(words).contains(RECONSIDERATION, COURT);
            } else if (kind != LetterKind.L25) { // in a case it tells that no answer comes: a decision, whose remedies its row in the table asks for
                assertThat(words).doesNotContain("行政复议", "行政诉讼");
            }
            if (!kind.isForApplicant() && kind != LetterKind.L26) {
                assertThat(words).as("nobody else is told who asks").doesNotContain("欧阳");
            }
        }
    }

    private static String addressee(LetterKind kind) {
        return kind.isForApplicant() ? "欧阳倩" : "张守仁";
    }

    @Test
    void whoIsRefusedIsSentToReconsiderationFirstWithItsLastDayAndEverybodyElseMayChoose() {
        assertThat(pdf(only(made(LetterKind.L12), LetterKind.L12).file())).contains("先向示范县人民政府申请行政复议", "最迟2027年1月22日", "15日内").doesNotContain("6个月");
        assertThat(pdf(only(made(LetterKind.L14), LetterKind.L14).file())).contains("申请行政复议最迟2027年1月22日", "提起行政诉讼最迟2027年5月24日", "6个月内");
    }

    private static Map<LetterKind, List<String>> must() {
        var must = new EnumMap<LetterKind, List<String>>(LetterKind.class);
        must.put(LetterKind.L01, List.of("登记编号：2026-0001", "收到申请之日：2026年11月23日", "第三十一条第（一）项", "当面提交", "20个工作日", "最迟2026年12月21日", "查询办理进度"));
        must.put(LetterKind.L02, List.of("第三十条", "一次性补正", "请写明年份", "2026年12月4日前", "视为放弃申请"));
        must.put(LetterKind.L03, List.of("第三十五条", "数量、频次", "本月已提出14件", "说明理由", "不予处理"));
        must.put(LetterKind.L04, List.of("第三十三条第二款", "需要核对各村名册", "负责人同意", "20个工作日", "最迟2027年1月19日"));
        must.put(LetterKind.L05, List.of("第三十二条", "贵户的补助金额", "自收到本意见书之日起15个工作日", "不同意公开的，请说明理由", "由本机关依照条例的规定决定"));
        must.put(LetterKind.L06, List.of("第三十四条", "贵户的补助金额", "15个工作日", "视为同意公开"));
        must.put(LetterKind.L07, List.of("第三十二条", "征求第三方的意见", "第三十三条第三款", "不计算在答复期限内"));
        must.put(LetterKind.L08, List.of("第四十二条", "国办函〔2020〕109号", "第五条", "31—100页", "共50页", "人民币200元", "到便民服务中心窗口缴纳", "收到本通知的次日起20个工作日", "视为放弃申请"));
        must.put(LetterKind.L09, List.of("第三十六条第（一）项", "获取的方式、途径", "〈where〉"));
        must.put(LetterKind.L10, List.of("第三十六条第（二）项", "〈supply〉", "附件：名册.txt"));
        must.put(LetterKind.L11, List.of("第三十七条", "〈withheld〉", "第十五条", "〈reasons〉", "附件：名册.txt"));
        must.put(LetterKind.L12, List.of("第三十六条第（三）项", "第十五条", "〈reasons〉", "不予公开"));
        must.put(LetterKind.L13, List.of("第三十六条第（七）项", "〈law〉", "〈office〉"));
        must.put(LetterKind.L14, List.of("第三十六条第（四）项", "〈searched〉", "不存在"));
        must.put(LetterKind.L15, List.of("第三十六条第（五）项", "〈reasons〉", "〈holder〉", "〈holderContact〉"));
        must.put(LetterKind.L16, List.of("第三十八条", "没有您所申请的现成信息"));
        must.put(LetterKind.L17, List.of("第三十条", "仍不明确", "〈reasons〉"));
        must.put(LetterKind.L18, List.of("第三十九条第一款", "不作为政府信息公开申请处理", "〈rightWay〉"));
        must.put(LetterKind.L19, List.of("第三十六条第（六）项", "〈earlier〉", "不予重复处理"));
        must.put(LetterKind.L20, List.of("第三十九条第二款", "〈where〉"));
        must.put(LetterKind.L21, List.of("第三十五条", "不合理", "〈reasons〉"));
        must.put(LetterKind.L22, List.of("〈earlier〉", "不再重复提供"));
        must.put(LetterKind.L23, List.of("第三十条", "2026年11月23日", "湾龙政公开告〔2026〕2号", "2026年12月4日前补正", "视为您放弃申请", "不再处理"));
        must.put(LetterKind.L24, List.of("第三十二条", "2026年11月23日书面征求贵方意见", "答复不同意公开", "补助对象和金额", "公共资金去向"));
        must.put(LetterKind.L25, List.of("第四十一条", "户口人数", "更2026-0001", "不再按政府信息公开申请处理", RECONSIDERATION, COURT));
        must.put(LetterKind.L26, List.of("送达文书", "政府信息公开告知书", "文号", "受送达人", "欧阳倩", "邮寄送达", "邮件编号", "XA12345678944", "交邮日期", "2026年11月23日", "签收人"));
        return must;
    }

    /** The first sentence of the letter's own text: it is in both forms alike. */
    private static String body(String pdf) {
        var start = pdf.indexOf("本机关");
        return pdf.substring(start, Math.min(start + 12, pdf.length()));
    }

    private String docx(FileId file) {
        try (var docx = new XWPFDocument(new ByteArrayInputStream(bytes(file)));
                var words = new XWPFWordExtractor(docx)) {
            return words.getText().replaceAll("\\s", "");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
