package org.gongkai.request.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.request.SampleTown.colleague;
import static org.gongkai.request.SampleTown.director;
import static org.gongkai.request.SampleTown.neighbour;
import static org.gongkai.request.SampleTown.officer;
import static org.gongkai.request.SampleTown.third;

import java.util.Map;
import org.gongkai.access.Forbidden;
import org.gongkai.access.Staff;
import org.gongkai.request.CaseDesk;
import org.gongkai.request.CaseId;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whose a case is: who may say so, what it opens and closes, and what stays on record of it. */
class AssignmentsTest extends CaseDesk {
    @Test
    void officerAndDeputySeeWhoAsksAndNobodyElse() {
        var id = registered();
        assertThat(requests.applicant(third(), id).name()).isEqualTo("欧阳倩");

        assertThat(assign(director(), id, 0, "1", "5")).hasRedirectedUrl("/staff/requests/" + id);

        assertThat(look(officer(), id)).contains("欧阳倩");
        assertThat(look(colleague(), id)).contains("欧阳倩");
        assertThat(look(third(), id)).contains("本件已分办", "承办人：马丽，代办人：周平").doesNotContain("欧阳倩");
        assertThatThrownBy(() -> requests.applicant(third(), id)).isInstanceOf(Forbidden.class);

        assertThat(assign(director(), id, 1, "1", "")).hasStatus3xxRedirection();
        assertThat(look(colleague(), id)).doesNotContain("欧阳倩");
        assertThat(look(officer(), id)).contains("欧阳倩");
    }

    @Test
    void homeAndListShowOnesOwnCases() {
        var id = registered();
        assertThat(page(third(), "/staff").text()).contains("答复申请");

        assign(director(), id, 0, "1", "5");

        assertThat(page(officer(), "/staff").text()).contains("答复申请");
        assertThat(page(colleague(), "/staff").text()).contains("答复申请");
        assertThat(page(third(), "/staff").text()).doesNotContain("答复申请");
        assertThat(page(colleague(), "/staff/requests?whose=MINE").text()).contains("2026-0001", "共 1 件", "马丽");
        assertThat(page(third(), "/staff/requests?whose=MINE").text()).contains("共 0 件");
        assertThat(page(third(), "/staff/requests?whose=NOBODYS").text()).contains("共 0 件");
        assertThat(page(third(), "/staff/requests").text()).contains("共 1 件");
    }

    @Test
    void everyChangeIsOnRecord() {
        var id = registered();
        assign(director(), id, 0, "1", "5");
        clock.moveTo(MONDAY.plusDays(1));
        assign(director(), id, 1, "", "");

        var history = page(director(), "/staff/requests/" + id + "/assignment").select(".timeline li").eachText();
        assertThat(history).hasSize(2);
        assertThat(history.getFirst()).contains("尚未分办", "李建国", "2026年11月24日");
        assertThat(history.getLast()).contains("承办人：马丽，代办人：周平", "2026年11月23日");
        assertThat(jdbc.sql("select actor || ' ' || detail from audit_entry where action = 'assigned' and subject = :subject order by position")
                        .param("subject", "request/" + id)
                        .query((row, _) -> row.getString(1))
                        .list())
                .endsWith("account/2 officer/1 deputy/5", "account/2 officer/- deputy/-");
    }

    @Test
    void whatCannotBeIsToldBesideTheField() {
        var id = registered();

        assertThat(text(assign(director(), id, 0, "1", "1"))).contains("不能和承办人是同一个人");
        assertThat(text(assign(director(), id, 0, "", "5"))).contains("请先选承办人");
        assertThat(text(assign(director(), id, 0, "3", ""))).contains("id=\"officer-error\"");
        assertThat(text(assign(director(), id, 0, "4", ""))).contains("id=\"officer-error\"");
        assertThat(read(id).assignment().officer()).isNull();
    }

    @Test
    void onlyWhoLeadsOrDistributesAssigns() {
        var id = registered();

        assertThat(assign(officer(), id, 0, "1", "")).hasStatus(403);
        assertThat(assign(neighbour(), id, 0, "3", "")).hasStatus(403);
        assertThat(text(get(officer(), "/staff/requests/" + id))).doesNotContain("/assignment");
    }

    @Test
    void whoAssignsWhileAnotherDoesIsToldWhoDidWhat() {
        var id = registered();
        assign(director(), id, 0, "5", "");

        var told = text(assign(director(), id, 0, "1", "6"));

        assertThat(told).contains("别人已经调整了承办人", "承办人：周平 · 李建国 · 2026年11月23日").contains("value=\"1\" selected").contains("value=\"6\" selected");
        assertThat(read(id).assignment().officer()).isEqualTo(colleague().id());
    }

    private MvcTestResult assign(Staff who, CaseId id, int seen, String officer, String deputy) {
        return post(who, "/staff/requests/" + id + "/assignment", Map.of("seen", Integer.toString(seen), "officer", officer, "deputy", deputy));
    }

    private String look(Staff who, CaseId id) {
        return text(post(who, "/staff/requests/" + id + "/applicant", Map.of()));
    }
}
