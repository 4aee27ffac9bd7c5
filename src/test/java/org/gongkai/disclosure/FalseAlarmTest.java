package org.gongkai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.disclosure.Desk.TOWN;

import java.util.Map;
import org.gongkai.access.Role;
import org.gongkai.access.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A hard finding that is none: the secrecy reviewer says so in writing, for one text. */
class FalseAlarmTest extends AtTheDesk {
    private static final String NUMBER = "11010519491231002X";
    private static final String BECAUSE = "国家标准中的示例号码，不属于任何人";

    @Test
    void aFindingThatTheReviewerJudgedAFalseAlarmLeavesWithTheItem() {
        var item = disputed(clerk);
        assertThat(desk.page(reviewer, "/staff").text()).contains(TITLE, "待保密审查");
        var held = desk.decide(reviewer, item, "secrecy-review", "passed", "");
        assertThat(Desk.text(held)).contains("还有“必须改正”的问题没有判断").contains("不涉密</textarea>");
        assertThat(count("review")).isZero();

        assertThat(judge(reviewer, item, BECAUSE)).hasRedirectedUrl(item + "/secrecy-review");
        assertThat(desk.page(reviewer, item + "/secrecy-review").select(".findings").text()).contains("误报", BECAUSE).doesNotContain("必须改正");
        desk.decide(reviewer, item, "secrecy-review", "passed", "");
        desk.decide(mayor, item, "approval", "passed", "");

        assertThat(published.item(id(item)).orElseThrow().body()).contains(NUMBER);
        assertThat(desk.page(clerk, item).select("aside, .beside").text() + desk.page(clerk, item).text()).contains("误报判断", BECAUSE, "李强");
        var entry = jdbc.sql("select detail from audit_entry where action = 'finding-set-aside' order by position desc limit 1")
                .query(String.class)
                .single();
        assertThat(entry).startsWith("version 1, identity-number.body.").doesNotContain(NUMBER);
    }

    @Test
    void theReasonIsAskedForAndWhatWasTypedStays() {
        var item = disputed(clerk);
        assertThat(Desk.text(judge(reviewer, item, " "))).contains("请写明为什么是误报");
        assertThat(Desk.text(judge(reviewer, item, "示".repeat(501)))).contains("最多 500 个字，现在是 501 个").contains("示".repeat(501));
        assertThat(count("false_alarm")).isZero();
    }

    @Test
    void theJudgementHoldsForThisTextAlone() {
        var item = disputed(clerk);
        judge(reviewer, item, BECAUSE);
        desk.decide(reviewer, item, "secrecy-review", "returned", "请改标题");
        assertThat(desk.page(clerk, item).select(".findings").text()).as("the same text").contains("误报");

        var fields = withNumber();
        fields.put("title", "改过的标题");
        fields.put("lock", Desk.hidden(desk.page(clerk, item + "/edit"), "lock"));
        assertThat(desk.post(clerk, item + "/edit", fields)).hasRedirectedUrl(item);
        assertThat(desk.page(clerk, item).select(".findings").text()).contains("必须改正").doesNotContain(BECAUSE);
        assertThat(Desk.text(desk.press(clerk, item, item + "/submission"))).contains("正文里有必须改正的内容");
    }

    @Test
    void nobodyJudgesWhatTheyWroteOrAtAnotherStage() {
        var both = desk.hire(TOWN, "赵敏", Role.CLERK, Role.SECRECY_REVIEWER);
        var item = disputed(both);
        assertThat(judge(both, item, BECAUSE)).hasRedirectedUrl(item);
        var draft = draft(clerk);
        assertThat(judge(reviewer, draft, BECAUSE)).hasRedirectedUrl(draft);
        assertThat(desk.get(clerk, item + "/false-alarm")).hasStatus(403);
        assertThat(desk.get(mayor, item + "/false-alarm")).hasStatus(403);
        assertThat(count("false_alarm")).isZero();
    }

    @Test
    void aSummaryIsLookedThroughLikeTheText() {
        var fields = Desk.notice(TITLE, column, "");
        fields.put("summary", "张三，" + NUMBER);
        var item = String.valueOf(desk.post(clerk, "/staff/items", fields).getResponse().getRedirectedUrl());
        assertThat(desk.page(clerk, item).select(".hard mark").text()).isEqualTo(NUMBER);
    }

    private String draft(Staff who) {
        return String.valueOf(desk.post(who, "/staff/items", withNumber()).getResponse().getRedirectedUrl());
    }

    private String disputed(Staff who) {
        var item = draft(who);
        assertThat(desk.press(who, item, item + "/submission/disputed")).hasRedirectedUrl(item);
        return item;
    }

    private Map<String, Object> withNumber() {
        var fields = Desk.notice(TITLE, column, "");
        fields.put("body", "填写样例：身份证号码 " + NUMBER + "（示例）。");
        fields.put("summary", "低保申请表的填写样例");
        return fields;
    }

    /** Opens what the page's link leads to, or would, and sends the reason. */
    private MvcTestResult judge(Staff who, String item, String because) {
        var at = jdbc.sql("select 'identity-number.body.' || position(:number in body) - 1 || '.' || position(:number in body) + 17 from item_version")
                .param("number", NUMBER)
                .query(String.class)
                .list()
                .getFirst();
        var lock = jdbc.sql("select lock from item where id = :id").param("id", id(item).value()).query(Integer.class).single();
        return desk.post(who, item + "/false-alarm", Map.of("lock", lock, "at", at, "because", because));
    }
}
