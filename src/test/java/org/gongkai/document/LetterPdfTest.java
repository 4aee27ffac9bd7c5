package org.gongkai.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class LetterPdfTest {
    private static final LetterText LETTER = new LetterText(
            "湾龙镇人民政府",
            "湾政公开告〔2026〕3号",
            "政府信息公开申请答复书",
            "张𠂇䶮<b>",
            List.of(
                    "本机关于2026年11月2日收到您提出的政府信息公开申请，申请内容为“2025年度湾龙镇农村危房改造补助资金的分配结果”。",
                    "经审查，您申请公开的政府信息属于主动公开范围。根据《中华人民共和国政府信息公开条例》第三十六条第（一）项的规定，现告知您获取该政府信息的方式和途径：湾龙镇政府信息公开专栏，法定主动公开内容，财政资金。",
                    "如对本答复不服，可以自收到本答复书之日起六十日内向示范县人民政府申请行政复议，或者自收到本答复书之日起六个月内向示范县人民法院提起行政诉讼。"),
            List.of("补助资金分配结果表", "分配办法"),
            "湾龙镇人民政府",
            LocalDate.of(2026, 11, 21),
            List.of("联系单位：湾龙镇党政综合办公室", "电话：0000-1234567"));

    @Test
    void everyWordOfALetterCanBeReadAgain() throws IOException {
        var pdf = LetterPdf.render(LETTER);
        Files.write(Path.of("target", "letter.pdf"), pdf);
        assertThat(words(pdf))
                .contains("湾龙镇人民政府", "湾政公开告〔2026〕3号", "政府信息公开申请答复书", "张𠂇䶮<b>：", "2026年11月21日")
                .contains("第三十六条第（一）项", "附件：1.补助资金分配结果表", "2.分配办法", "0000-1234567");
        assertThat(pdf.length).as("only the characters used are in it").isLessThan(200_000);
    }

    @Test
    void aCharacterThatTheFontLacksLeavesAMarkToWriteOver() throws IOException {
        var letter = new LetterText("湾龙镇人民政府", null, "告知书", "张𠮷", List.of("如下。"), List.of(), "湾龙镇人民政府", LETTER.day(), List.of());
        assertThat(words(LetterPdf.render(letter))).contains("张〓：");
    }

    @Test
    void aLongLetterHasAsManyPagesAsItNeeds() throws IOException {
        var long_ = new LetterText(
                "湾龙镇人民政府", null, "告知书", null, Collections.nCopies(30, LETTER.paragraphs().getFirst()), List.of(), "湾龙镇人民政府", LETTER.day(), List.of());
        try (var pdf = Loader.loadPDF(LetterPdf.render(long_))) {
            assertThat(pdf.getNumberOfPages()).isBetween(3, 6);
        }
    }

    @Test
    void aPosterShowsItsItemAndNoScript() throws IOException {
        for (var paper : PosterText.Paper.values()) {
            var pdf = PosterPdf.render(new PosterText(
                    "关于开展城乡居民基本医疗保险集中缴费的通知",
                    """
                    <p>各村（社区）：</p><p>集中缴费期为2026年10月1日至12月31日，个人缴费标准每人每年400元。逾期缴费的，设置等待期。</p>
                    <h3>一、缴费方式</h3><p>微信、支付宝、手机银行，或到村便民服务点。</p>
                    <table><tr><th>村</th><th>服务点电话</th></tr><tr><td>水村</td><td>1234567</td></tr></table>
                    <script>alert(1)</script><img src="http://example.com/x.png">""",
                    "湾龙镇人民政府",
                    LocalDate.of(2026, 9, 28),
                    "http://example.gov.cn/wanlong/item/17.html",
                    "扫码查看原文",
                    paper));
            Files.write(Path.of("target", "poster-%s.pdf".formatted(paper)), pdf);
            assertThat(words(pdf)).contains("每人每年400元", "一、缴费方式", "2026年9月28日", "扫码查看原文").doesNotContain("alert");
            try (var read = Loader.loadPDF(pdf)) {
                assertThat(read.getNumberOfPages()).isEqualTo(1);
                assertThat(read.getPage(0).getMediaBox().getHeight()).isCloseTo(paper == PosterText.Paper.A4 ? 842 : 1191, org.assertj.core.data.Offset.offset(1f));
            }
        }
    }

    private static String words(byte[] pdf) throws IOException {
        try (var read = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(read).replaceAll("\\s", "");
        }
    }
}
