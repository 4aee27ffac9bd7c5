package org.gongkai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What may happen between a request and its answer, and after it: each step on its page, and what the applicant sees of it. */
class OfficeJourneyTest extends AtTheOffice {
    @Test
    void whatWasUnclearIsCorrectedAndTheTermIsCountedAnew() {
        register("历年低保资金发放情况");
        begin(officer, "告知补正", Map.of("due", "2026-11-20", "points", "请写明年份和村名"));
        send(officer);
        assertThat(officer.locator("#due-error")).hasText("日期应当晚于今天。");
        assertThat(officer.locator("#points")).hasValue("请写明年份和村名");
        fill(officer, Map.of("due", "2026-12-04"));
        picture(officer, "office-correction");
        send(officer);
        assertThat(sheet()).containsText("待补正");
        assertThat(sheet()).containsText("补正只能一次性告知");
        var seen = applicantSees();
        assertThat(seen).containsText("在 2026年12月4日 前补正");
        assertThat(seen).not().containsText("最迟 2026年12月21日 答复");
        assertThat(letter("政府信息公开申请补正告知书")).isVisible();

        itIs(LocalDate.of(2026, 11, 30));
        step("登记补正", Map.of("on", "2026-11-30", "note", "指2025年大王家村"));
        assertThat(sheet()).containsText("最迟 2026年12月28日 答复");
        picture(officer, "office-corrected");
        seen = applicantSees();
        assertThat(seen).containsText("最迟 2026年12月28日 答复：自收到补正后的申请（2026年11月30日）的次日起重新计算 20 个工作日");
        assertThat(seen).containsText("收到补正");
    }

    @Test
    void aThirdPartyIsAskedTheDaysAreNotCountedAndItIsToldWhatIsDisclosedAllTheSame() {
        register("高标准农田项目中标合同");
        step("征求第三方意见", Map.of("consulted", "河西建设有限公司", "concerns", "中标合同的单价", "consultedAddress", "湾龙镇西街8号"));
        assertThat(record()).containsText("政府信息公开征求第三方意见书");
        var seen = applicantSees();
        assertThat(seen).containsText("正在征求第三方或者其他机关的意见，这段时间不计入答复期限");
        assertThat(seen).not().containsText("河西建设");
        assertThat(letter("政府信息公开申请征求意见告知书")).isVisible();
        assertThat(letter("政府信息公开征求第三方意见书")).hasCount(0);

        itIs(LocalDate.of(2026, 11, 24));
        begin(officer, "登记文书送达", Map.of("on", "2026-11-24", "serviceWay", "post", "postedOn", "2026-11-23", "signedBy", "门卫"));
        officer.getByLabel("政府信息公开征求第三方意见书").check();
        send(officer);
        assertThat(record()).containsText("送达回证");

        itIs(LocalDate.of(2026, 12, 3));
        begin(officer, "登记第三方意见", Map.of("on", "2026-12-03", "consents", "false", "opinion", "单价属于商业秘密"));
        officer.getByLabel("河西建设有限公司").check();
        send(officer);
        // 24 November to 3 December stood still: eight working days, and 21 December becomes 31 December.
        assertThat(sheet()).containsText("最迟 2026年12月31日 答复");
        assertThat(applicantSees()).containsText("最迟 2026年12月31日 答复：自收到申请之日（2026年11月23日）起算，已扣除征求意见的时间");
        assertThat(main(phone)).not().containsText("商业秘密");

        begin(officer, "告知第三方将予公开", Map.of("disclosed", "合同总价和单价", "reasons", "涉及公共资金，不公开会对公共利益造成重大影响"));
        officer.getByLabel("河西建设有限公司").check();
        picture(officer, "office-third-party-told");
        send(officer);
        assertThat(record()).containsText("政府信息公开告知书（第三方）");
        assertThat(applicantSees()).not().containsText("河西建设");
        assertThat(letter("政府信息公开告知书（第三方）")).hasCount(0);
    }

    @Test
    void anotherBodyIsAskedAndTheDirectorConsentsToWhatTheOfficerProposes() {
        register("联合整治河道的会议纪要");
        step("征求其他机关意见", Map.of("consulted", "示范县水务局", "concerns", "会议纪要第三项"));
        assertThat(applicantSees()).containsText("征求意见中");
        itIs(LocalDate.of(2026, 11, 26));
        begin(officer, "登记机关意见", Map.of("on", "2026-11-26", "consents", "true", "opinion", "同意公开"));
        officer.getByLabel("示范县水务局").check();
        send(officer);
        assertThat(sheet()).containsText("最迟 2026年12月24日 答复");

        step("提请延长", Map.of("workingDays", "10", "reasons", "涉及三个部门，需要逐页核对"));
        assertThat(sheet()).containsText("经办人提请延长 10 个工作日，等待工作机构负责人同意");
        assertThat(link(officer, "同意延长")).hasCount(0);
        assertThat(applicantSees()).not().containsText("延长");

        director.navigate(officer.url());
        begin(director, "同意延长", Map.of());
        assertThat(director.locator("#workingDays")).hasValue("10");
        assertThat(director.locator("#reasons")).hasValue("涉及三个部门，需要逐页核对");
        send(director);
        assertThat(director.locator("aside")).containsText("政府信息公开申请延期答复告知书");
        assertThat(applicantSees()).containsText("最迟 2027年1月8日 答复");
        assertThat(main(phone)).containsText("延长答复期限");
        assertThat(letter("政府信息公开申请延期答复告知书")).isVisible();
    }

    @Test
    void aFeeIsLookedAtBeforeItIsNoticedAndItsPaymentStartsTheTermAnew() {
        register("2025年全部会计凭证复印件");
        begin(officer, "发出收费通知", Map.of("feeBy", "by-page", "count", "20", "payHow", "到便民服务中心3号窗口缴纳"));
        send(officer);
        assertThat(officer.locator("#count-error")).containsText("没有超过规定范围，不收费");
        fill(officer, Map.of("count", "50"));
        send(officer);
        assertThat(main(officer)).containsText("应收 200 元");
        assertThat(main(officer)).containsText("31—100页（含100页）的部分，每页10元");
        picture(officer, "office-fee");
        fill(officer, Map.of("count", "150"));
        send(officer);
        assertThat(main(officer)).containsText("应收 1700 元");
        send(officer);
        assertThat(sheet()).containsText("待缴费");
        assertThat(record()).containsText("政府信息公开申请收费通知书");
        var seen = applicantSees();
        assertThat(seen).containsText("请按收费通知在 2026年12月21日 前缴费");
        assertThat(letter("政府信息公开申请收费通知书")).isVisible();

        itIs(LocalDate.of(2026, 12, 1));
        step("登记缴费", Map.of("on", "2026-12-01", "note", "缴款书 0000123"));
        assertThat(sheet()).containsText("最迟 2026年12月29日 答复");
        seen = applicantSees();
        assertThat(seen).containsText("最迟 2026年12月29日 答复");
        assertThat(seen).containsText("收到缴费");
        assertThat(seen).not().containsText("0000123");
    }

    @Test
    void whoDoesNotPayGivesTheRequestUpAndIsToldSo() throws IOException {
        register("2025年全部会计账簿复印件");
        step("不收取信息处理费", Map.of("reasons", "先行核对页数，暂不收取"));
        begin(officer, "发出收费通知", Map.of("feeBy", "by-page", "count", "50", "payHow", "到便民服务中心3号窗口缴纳"));
        send(officer);
        send(officer);
        assertThat(sheet()).containsText("待缴费");
        itIs(LocalDate.of(2026, 12, 22));
        assertThat(sheet()).containsText("视为放弃");
        assertThat(sheet()).containsText("计入年报 3.6.2");
        step("告知不再处理", Map.of());
        assertThat(record()).containsText("政府信息公开申请不再处理告知书");
        var seen = applicantSees();
        assertThat(seen).containsText("因逾期没有补正或者没有缴费，视为放弃申请，不再处理。");
        assertThat(letter("政府信息公开申请不再处理告知书")).isVisible();
        picture(phone, "office-given-up-phone");
        var download = phone.waitForDownload(() -> letter("政府信息公开申请不再处理告知书").click());
        try (var pdf = Loader.loadPDF(download.path().toFile())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", ""))
                    .contains("《政府信息公开申请收费通知书》", "要求您在2026年12月21日前缴纳信息处理费", "第四十二条")
                    .doesNotContain("补正");
        }
    }

    @Test
    void whatAReconsiderationCorrectsIsDecidedAgainAndTheLawsuitFollows() {
        register("征地补偿款分户表");
        decide("不予公开", Map.of("ground", "E15", "reasons", "涉及各户隐私"));
        step("登记送出", Map.of("serviceWay", "direct", "signedBy", "欧阳倩"));
        assertThat(sheet()).containsText("计入年报 3.3.4");

        itIs(LocalDate.of(2026, 12, 1));
        step("登记行政复议", Map.of("note", "示县复〔2026〕7号"));
        assertThat(applicantSees()).containsText("申请行政复议");
        begin(officer, "登记救济的进展", Map.of("stage", "copy-received", "on", "2026-12-01"));
        officer.locator("#remedy input").check();
        send(officer);
        assertThat(sheet()).containsText("最迟2026年12月15日提交答复");
        itIs(LocalDate.of(2026, 12, 28));
        begin(officer, "登记复议决定", Map.of("on", "2026-12-28", "result", "corrected"));
        officer.locator("#remedy input").check();
        send(officer);
        assertThat(record()).containsText("结果纠正");
        step("重新办理", Map.of("on", "2026-12-28", "because", "复议决定撤销并责令重作", "reopenedDue", "2027-01-15"));
        assertThat(sheet()).containsText("2027年1月15日");
        picture(officer, "office-reopened");
        var seen = applicantSees();
        assertThat(seen).containsText("最迟 2027年1月15日 答复");
        assertThat(seen).containsText("结果纠正");
        assertThat(seen).containsText("重新办理");

        decide("部分公开", Map.of("ground", "E15", "withheld", "银行账号", "reasons", "其余各栏可以公开"));
        step("登记送出", Map.of("serviceWay", "electronic"));
        assertThat(sheet()).containsText("部分公开，保护第三方合法权益 · 计入年报 3.3.4（重新办理的，仍按首次办结统计）");
        // What is withheld goes to reconsideration first (行政复议法第二十三条).
        assertThat(link(officer, "登记行政诉讼")).hasCount(0);
        step("登记行政复议", Map.of());
        begin(officer, "登记复议决定", Map.of("result", "upheld"));
        assertThat(officer.locator("#remedy input")).hasCount(1); // not the one that was decided
        officer.locator("#remedy input").check();
        send(officer);
        step("登记行政诉讼", Map.of("afterReconsideration", "true"));
        begin(officer, "登记判决、裁定", Map.of("result", "upheld"));
        officer.locator("#remedy input").check();
        send(officer);
        assertThat(record()).containsText("结果维持");
        step("登记投诉、举报", Map.of());
        begin(officer, "登记上级处理结果", Map.of("result", "other"));
        officer.locator("#remedy input").check();
        send(officer);
        assertThat(record()).containsText("其他结果");
        picture(officer, "office-after-remedies");
        assertThat(applicantSees()).containsText("法院判决或者裁定");
        assertThat(letter("政府信息不予公开告知书")).isVisible();
        assertThat(letter("政府信息部分公开告知书")).isVisible();
    }

    @Test
    void reasonsThatConvinceMayDelayTheAnswerAndWhoWithdrawsEndsTheCase() {
        register("2020至2025年各村账目");
        step("要求说明理由", Map.of("reasons", "本月已提出14件"));
        step("登记说明", Map.of("accepted", "true", "note", "编写村志"));
        step("确定延迟答复的期限", Map.of("until", "2027-02-26", "note", "逐年整理"));
        assertThat(applicantSees()).containsText("最迟 2027年2月26日 答复");
        begin(officer, "转为更正要求", Map.of("kept", "户籍登记", "wrong", "三人", "right", "四人", "evidence", "户口簿", "whole", "false"));
        send(officer);
        // Only one's own record: who asked for information did not have to prove who they are.
        fill(officer, Map.of("document", "passport", "identity", "E12345678"));
        send(officer);
        assertThat(officer.locator("h1")).containsText("更2026-");
        officer.locator("main .notice a[href^='/staff/requests/']").click();
        assertThat(applicantSees()).containsText("已登记为更正要求");
        step("登记撤回", Map.of("note", "来电撤回"));
        assertThat(sheet()).containsText("计入年报 3.6.3");
        assertThat(applicantSees()).containsText("您已撤回申请，办理终止。");
        assertThat(main(phone)).not().containsText("来电撤回");
        assertThat(officer.locator(".next a").allInnerTexts()).doesNotContain("作出答复");
    }

    private void decide(String kind, Map<String, String> fields) {
        begin(officer, "答复：" + kind, fields);
        fill(officer, Map.of("reviewed", "true"));
        send(officer);
        assertThat(record()).containsText("作出答复：" + kind);
    }
}
