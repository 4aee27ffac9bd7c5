package org.gongkai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.gongkai.disclosure.Desk.OTHER_TOWN;
import static org.gongkai.disclosure.Desk.TOWN;

import java.util.List;
import java.util.Map;
import org.gongkai.access.Forbidden;
import org.gongkai.access.Role;
import org.gongkai.access.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A town sets its own review chain; the review for secrecy stands fast (art. 17). */
class ReviewChainTest extends AtTheDesk {
    @Autowired
    private ReviewChains chains;

    private Staff administrator;

    @BeforeEach
    void anAdministrator() {
        administrator = desk.hire(TOWN, "周斌", Role.ADMINISTRATOR);
    }

    @Test
    void theStagesFollowOneAnotherInTheOrderGiven() {
        assertThat(set(0, List.of("20", "10", ""), List.of("镇长审阅", "分管领导审核", ""), List.of("leader", "deputy-leader", "")))
                .hasRedirectedUrl("/staff/review-chain");
        assertThat(chains.of(TOWN).stages())
                .extracting(ReviewStage::position, ReviewStage::title, ReviewStage::role)
                .containsExactly(
                        tuple(1, "保密审查", Role.SECRECY_REVIEWER),
                        tuple(2, "分管领导审核", Role.DEPUTY_LEADER),
                        tuple(3, "镇长审阅", Role.LEADER));
        assertThat(desk.page(administrator, "/staff/review-chain").select("input[name=titles]").eachAttr("value"))
                .startsWith("分管领导审核", "镇长审阅");
        assertThat(jdbc.sql("select detail from audit_entry where action = 'review-chain-changed' order by position desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("edition 1: secrecy-reviewer, deputy-leader, leader");
    }

    @Test
    void theReviewForSecrecyCannotBeRemoved() {
        assertThat(Desk.text(set(0, List.of("", ""), List.of("", ""), List.of("", "")))).contains("保密审查之后至少要有一步领导审核");
        assertThat(Desk.text(set(0, List.of("1", ""), List.of("审核", ""), List.of("clerk", "")))).contains("请选定“审核”由谁审核");
        assertThat(set(0, List.of("0", ""), List.of("镇长审阅", ""), List.of("leader", ""))).hasRedirectedUrl("/staff/review-chain");
        assertThat(chains.of(TOWN).first().kind()).isEqualTo(ReviewStage.Kind.SECRECY);
        assertThat(desk.page(administrator, "/staff/review-chain").text()).contains("1. 保密审查", "法定，不能取消");
        var mayorAlone = List.of(new ReviewStage(1, ReviewStage.Kind.LEADER, "镇长审阅", Role.LEADER));
        assertThatThrownBy(() -> new ReviewChain(mayorAlone)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsUnderReviewGoesItsWayAndTheNextDraftTheNewOne() {
        var before = submitted();
        desk.hire(TOWN, "刘芳", Role.DEPUTY_LEADER);
        set(0, List.of("1", "2"), List.of("分管领导审核", "镇长审阅"), List.of("deputy-leader", "leader"));
        desk.decide(reviewer, before, "secrecy-review", "passed", "");
        assertThat(desk.decide(mayor, before, "approval", "passed", "")).hasRedirectedUrl(before);
        assertThat(lists.latest(TOWN, 5)).hasSize(1);

        var after = submitted();
        desk.decide(reviewer, after, "secrecy-review", "passed", "");
        assertThat(desk.get(mayor, after + "/approval")).hasRedirectedUrl(after);
        assertThat(desk.page(mayor, after).text()).contains("等待：分管领导审核");
    }

    @Test
    void whoSavesSecondIsToldAndOverwritesNothing() {
        set(0, List.of("1", ""), List.of("镇长审阅", ""), List.of("leader", ""));
        assertThat(Desk.text(set(0, List.of("1", ""), List.of("书记审阅", ""), List.of("leader", "")))).contains("审核流程刚被别人改动", "书记审阅");
        assertThat(chains.of(TOWN).stages().getLast().title()).isEqualTo("镇长审阅");
    }

    @Test
    void anotherTownsChainIsNotTouched() {
        set(0, List.of("1", ""), List.of("镇长审阅", ""), List.of("leader", ""));
        assertThat(chains.of(OTHER_TOWN)).isEqualTo(ReviewChain.USUAL);
        assertThatThrownBy(() -> chains.change(administrator, OTHER_TOWN, 0, List.of())).isInstanceOf(Forbidden.class);
        assertThat(desk.get(clerk, "/staff/review-chain")).hasStatus(403);
        assertThat(desk.page(desk.hire(TOWN, "李建国", Role.OFFICE_DIRECTOR), "/staff/review-chain").text()).contains("审核流程设置");
    }

    private MvcTestResult set(int edition, List<String> orders, List<String> titles, List<String> roles) {
        return desk.post(
                administrator, "/staff/review-chain", Map.of("edition", edition, "orders", orders, "titles", titles, "roles", roles));
    }
}
