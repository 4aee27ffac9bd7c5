package org.gongkai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Map;
import org.gongkai.request.DecisionKind;
import org.gongkai.request.law.Need;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every channel by which a request reaches an officer, and every kind of answer that leaves the house; with what the applicant sees. */
class IntakeAndOutcomesJourneyTest extends AtTheOffice {
    /** Art. 31: what is handed over or signed for counts on its day, whatever else on the day when both sides confirm. */
    @ParameterizedTest
    @CsvSource({
        "counter,       当面提交,               2026-11-20, '',         2026年11月20日, 第三十一条第（一）项, 2026年12月18日",
        "oral,          口头申请,               2026-11-23, '',         2026年11月23日, 第三十一条第（一）项, 2026年12月21日",
        "signed-post,   信函（挂号、快件签收）, 2026-11-19, '',         2026年11月19日, 第三十一条第（二）项, 2026年12月17日",
        "ordinary-post, 信函（平信）,           2026-11-16, 2026-11-17, 2026年11月17日, 第三十一条第（二）项, 2026年12月15日",
        "fax,           传真,                   2026-11-18, 2026-11-20, 2026年11月20日, 第三十一条第（三）项, 2026年12月18日",
        "other,         其他渠道,               2026-11-18, 2026-11-20, 2026年11月20日, 第三十一条第（三）项, 2026年12月18日",
    })
    void theDayOfReceiptFollowsFromTheChannel(String channel, String name, String came, String confirmed, String received, String article, String due) {
        var written = "申请人口述：要看本村" + name + "那一笔钱的去向，识字不多，已读给本人听过。";
        register("2025年村级公益事业补助台账，" + name, Map.of("channel", channel, "on", came, "confirmedOn", confirmed, "description", written));
        assertThat(sheet()).containsText("收到申请：" + received);
        assertThat(sheet()).containsText("最迟 " + due + " 答复");
        assertThat(sheet()).containsText(written);
        assertThat(record()).containsText("收到申请（" + name + "）");
        assertThat(record()).containsText(article);

        var seen = applicantSees();
        assertThat(seen).containsText("申请正在办理。");
        assertThat(seen).containsText("最迟 " + due + " 答复：自收到申请之日（" + received + "）的次日起 20 个工作日");
        assertThat(letter("政府信息公开申请登记回执")).isVisible();
    }

    @ParameterizedTest
    @CsvSource({"wechat, 微信", "email, 电子邮件"})
    void whatIsNotConfirmedHasNoDeadlineUntilItIs(String channel, String name) {
        register("2025年河道保洁合同，" + name, Map.of("channel", channel, "on", "2026-11-20"));
        assertThat(sheet()).containsText("尚未确认收到");
        assertThat(sheet()).not().containsText("最迟");
        assertThat(applicantSees()).containsText("工作人员将与您联系确认");

        step("确认收到", Map.of("on", "2026-11-23", "note", "电话确认"));
        assertThat(sheet()).containsText("收到申请：2026年11月23日");
        assertThat(record()).containsText("政府信息公开申请登记回执");
        assertThat(applicantSees()).containsText("最迟 2026年12月21日 答复");
        assertThat(main(phone)).not().containsText("电话确认");
    }

    @ParameterizedTest
    @CsvSource({
        "already-public, 3.1,   政府信息公开告知书",
        "supplied,       3.1,   政府信息公开告知书",
        "partly,         3.2,   政府信息部分公开告知书",
        "refused,        3.3.4, 政府信息不予公开告知书",
        "special-rules,  3.3.8, 政府信息公开申请告知书",
        "not-existing,   3.4.1, 政府信息不存在告知书",
        "not-ours,       3.4.1, 非本机关政府信息告知书",
        "to-be-made,     3.4.2, 政府信息公开申请告知书",
        "unclear,        3.4.3, 政府信息公开申请告知书",
        "petition,       3.5.1, 政府信息公开申请不予处理告知书",
        "repeated,       3.5.2, 政府信息公开申请不予重复处理告知书",
        "publications,   3.5.3, 政府信息公开申请告知书",
        "excessive,      3.5.4, 政府信息公开申请不予处理告知书",
        "confirmation,   3.5.5, 政府信息公开申请告知书",
    })
    void everyKindOfAnswerIsWrittenServedCountedAndSeen(String code, String row, String title) {
        var kind = DecisionKind.of(code).orElseThrow();
        register("2025年农村公路养护资金明细，" + code);
        stepsBefore(kind);
        link(officer, "答复：" + name(kind)).click();
        send(officer);
        assertThat(officer.locator("#reviewed-error")).hasText("没有保密审查，不能作出答复。");
        for (var need : kind.needs()) {
            if (need != Need.FILES) {
                fill(officer, Map.of(need.field(), need == Need.GROUND ? "E15" : "本件的" + need.field()));
            }
        }
        fill(officer, Map.of("reviewed", "true"));
        send(officer);
        assertThat(sheet()).containsText("计入年报 " + row);
        assertThat(record()).containsText("作出答复：" + name(kind));
        step("登记送出", Map.of("serviceWay", "post", "tracking", "XA12345678944"));
        assertThat(record()).containsText("送达回证");

        var seen = applicantSees();
        assertThat(seen).containsText("已答复");
        assertThat(seen).containsText("本机关已经作出答复，见下方文书。");
        assertThat(seen).containsText("作出答复：" + name(kind));
        assertThat(seen).not().containsText(" 答复：自");
        assertThat(letter(title)).isVisible();
        assertThat(letter("送达回证")).hasCount(0);
    }

    /** Art. 30 and art. 35: two kinds of answer are not even offered before the applicant was asked. */
    private void stepsBefore(DecisionKind kind) {
        if (kind == DecisionKind.UNCLEAR) {
            assertThat(link(officer, "答复：补正后仍不明确")).hasCount(0);
            step("告知补正", Map.of("due", "2026-12-04", "points", "请写明年份"));
            step("登记补正", Map.of("note", "仍只写“全部”"));
        } else if (kind == DecisionKind.EXCESSIVE) {
            assertThat(link(officer, "答复：无正当理由大量反复申请")).hasCount(0);
            step("要求说明理由", Map.of("reasons", "本月已提出14件"));
            assertThat(applicantSees()).containsText("请说明申请的数量、频次的理由");
            step("登记说明", Map.of("accepted", "false", "note", "没有说明用处"));
        }
    }

    private static String name(DecisionKind kind) {
        return switch (kind) {
            case ALREADY_PUBLIC -> "已经主动公开";
            case SUPPLIED -> "予以公开";
            case PARTLY -> "部分公开";
            case REFUSED -> "不予公开";
            case SPECIAL_RULES -> "按专门规定查询";
            case NOT_EXISTING -> "信息不存在";
            case NOT_OURS -> "非本机关负责公开";
            case TO_BE_MADE -> "没有现成信息";
            case UNCLEAR -> "补正后仍不明确";
            case PETITION -> "信访、投诉、举报类";
            case REPEATED -> "重复申请";
            case PUBLICATIONS -> "公开出版物";
            case EXCESSIVE -> "无正当理由大量反复申请";
            case CONFIRMATION -> "要求确认或者重新出具";
        };
    }
}
