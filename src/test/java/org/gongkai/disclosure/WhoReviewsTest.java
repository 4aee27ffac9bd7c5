package org.gongkai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.disclosure.Desk.TOWN;

import java.time.LocalDate;
import java.time.ZoneId;
import org.gongkai.access.Role;
import org.gongkai.access.Staff;
import org.junit.jupiter.api.Test;

/** Nobody reviews their own draft, whoever stands in for whom (art. 17). */
class WhoReviewsTest extends AtTheDesk {
    private static final String AS_DEPUTY = "您正代理这条信息的起草人，不能以代理身份审核";

    @Test
    void aDeputyReviewsInThePlaceOfAnAbsentReviewer() {
        var deputy = desk.hire(TOWN, "孙伟", Role.INSPECTOR);
        var item = submitted();
        standsIn(deputy, reviewer, 0);
        assertThat(desk.page(deputy, "/staff").text()).contains(TITLE, "待保密审查");
        assertThat(desk.decide(deputy, item, "secrecy-review", "passed", "")).hasRedirectedUrl(item);
        assertThat(count("review")).isEqualTo(1);
    }

    @Test
    void aWriterDoesNotReviewInThePlaceOfTheReviewer() {
        var item = submitted();
        standsIn(clerk, reviewer, 0);
        assertThat(desk.page(clerk, item).text()).contains("您起草或修改过这条信息，不能由您审核");
        assertThatNothingIsDecidedBy(clerk, item);
    }

    @Test
    void theWritersDeputyDoesNotReviewWithTheWritersRole() {
        var writer = desk.hire(TOWN, "赵敏", Role.CLERK, Role.SECRECY_REVIEWER);
        var deputy = desk.hire(TOWN, "孙伟", Role.INSPECTOR);
        var item = desk.draft(writer, TITLE, column);
        desk.press(writer, item, item + "/submission");
        standsIn(deputy, writer, 0);
        assertThat(desk.page(deputy, item).text()).contains(AS_DEPUTY, "《条例》第 17 条");
        assertThatNothingIsDecidedBy(deputy, item);
    }

    @Test
    void whoAlsoWroteInItCountsAsAWriterToTheirDeputy() {
        var second = desk.hire(TOWN, "赵敏", Role.CLERK, Role.SECRECY_REVIEWER);
        var deputy = desk.hire(TOWN, "孙伟", Role.INSPECTOR);
        var item = desk.draft(clerk, TITLE, column);
        var fields = Desk.notice(TITLE, column, "");
        fields.put("lock", Desk.hidden(desk.page(second, item + "/edit"), "lock"));
        desk.post(second, item + "/edit", fields);
        desk.press(clerk, item, item + "/submission");
        standsIn(deputy, second, 0);
        assertThat(desk.page(deputy, item).text()).contains(AS_DEPUTY);
        assertThatNothingIsDecidedBy(deputy, item);
    }

    @Test
    void aReviewerWhoStandsInForTheWriterStillReviewsInTheirOwnRight() {
        var item = submitted();
        standsIn(reviewer, clerk, 0);
        assertThat(desk.decide(reviewer, item, "secrecy-review", "passed", "")).hasRedirectedUrl(item);
        assertThat(count("review")).isEqualTo(1);
    }

    @Test
    void whatADeputyWroteIsNotReviewedByThatDeputyEither() {
        standsIn(reviewer, clerk, 0);
        var item = desk.draft(reviewer, TITLE, column);
        desk.press(reviewer, item, item + "/submission");
        assertThatNothingIsDecidedBy(reviewer, item);
    }

    @Test
    void yesterdaysDeputyReviewsNothing() {
        var deputy = desk.hire(TOWN, "孙伟", Role.INSPECTOR);
        var item = submitted();
        standsIn(deputy, reviewer, -1);
        assertThat(desk.get(deputy, item + "/secrecy-review")).hasStatus(403);
    }

    private void assertThatNothingIsDecidedBy(Staff who, String item) {
        assertThat(desk.page(who, "/staff").text()).doesNotContain("待保密审查");
        assertThat(desk.get(who, item + "/secrecy-review")).hasRedirectedUrl(item);
        assertThat(desk.decide(who, item, "secrecy-review", "passed", "")).hasRedirectedUrl(item);
        assertThat(desk.decide(who, item, "secrecy-review", "returned", "请修改")).hasRedirectedUrl(item);
        assertThat(count("review")).isZero();
    }

    private void standsIn(Staff deputy, Staff absent, int days) {
        var day = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(days);
        jdbc.sql("insert into deputy (account_id, deputy_id, from_day, to_day) values (:absent, :deputy, :day, :day)")
                .param("absent", absent.id().value())
                .param("deputy", deputy.id().value())
                .param("day", day)
                .update();
    }
}
