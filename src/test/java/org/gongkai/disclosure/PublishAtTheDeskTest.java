package org.gongkai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.disclosure.Desk.TOWN;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.access.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockMultipartFile;

/** The first journey, through the pages, on a real database. */
class PublishAtTheDeskTest extends AtTheDesk {
    @Test
    void whatTheClerkWritesIsPublicAfterTheLastReviewAndNotBefore() {
        var before = jdbc.sql("select coalesce(max(position), 0) from audit_entry").query((row, _) -> row.getLong(1)).single();
        var item = desk.draft(clerk, TITLE, column);
        assertThat(desk.press(clerk, item, item + "/submission")).hasRedirectedUrl(item);
        assertThat(lists.latest(TOWN, 5)).isEmpty();
        assertThat(desk.page(reviewer, "/staff").text()).contains(TITLE, "待保密审查");
        assertThat(desk.decide(reviewer, item, "secrecy-review", "passed", "")).hasRedirectedUrl(item);
        assertThat(lists.latest(TOWN, 5)).isEmpty();
        assertThat(desk.decide(mayor, item, "approval", "passed", "同意")).hasRedirectedUrl(item);
        var line = lists.latest(TOWN, 5).getFirst();
        var page = published.item(line.id()).orElseThrow();
        assertThat(page.title()).isEqualTo(TITLE);
        assertThat(page.indexNumber())
                .isEqualTo("116405220101000027/%d-00001".formatted(LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear()));
        assertThat(page.channels()).containsOnlyKeys(PublicationChannel.PORTAL);
        assertThat(page.summary()).startsWith("各村民委员会");
        assertThat(jdbc.sql("select action from audit_entry where subject = :item and position > :before order by position")
                        .param("item", "item/" + line.id())
                        .param("before", before)
                        .query((row, _) -> row.getString(1))
                        .list())
                .containsExactly("drafted", "submitted", "passed", "passed", "published");
    }

    @Test
    void nobodyReviewsTheirOwnDraft() {
        var both = desk.hire(TOWN, "赵敏", Role.CLERK, Role.SECRECY_REVIEWER);
        var item = desk.draft(both, TITLE, column);
        desk.press(both, item, item + "/submission");
        assertThat(desk.page(both, item).text()).contains("您起草或修改过这条信息，不能由您审核");
        assertThat(desk.get(both, item + "/secrecy-review")).hasStatus3xxRedirection();
        assertThat(desk.decide(both, item, "secrecy-review", "passed", "")).hasRedirectedUrl(item);
        assertThat(jdbc.sql("select count(*) from review").query((row, _) -> row.getInt(1)).single()).isZero();
        assertThat(desk.page(both, "/staff").text()).doesNotContain("待保密审查");
    }

    @Test
    void whoeverWroteInItCannotReviewItEither() {
        var both = desk.hire(TOWN, "赵敏", Role.CLERK, Role.SECRECY_REVIEWER);
        var item = desk.draft(clerk, TITLE, column);
        var fields = Desk.notice(TITLE, column, "");
        fields.put("lock", Desk.hidden(desk.page(both, item + "/edit"), "lock"));
        assertThat(desk.post(both, item + "/edit", fields)).hasRedirectedUrl(item);
        desk.press(clerk, item, item + "/submission");
        assertThat(desk.decide(both, item, "secrecy-review", "passed", "")).hasRedirectedUrl(item);
        assertThat(jdbc.sql("select count(*) from review").query((row, _) -> row.getInt(1)).single()).isZero();
    }

    @Test
    void aReturnedDraftComesBackWithItsRemarkAndBeginsANewRound() {
        var item = desk.draft(clerk, TITLE, column);
        desk.press(clerk, item, item + "/submission");
        assertThat(Desk.text(desk.decide(reviewer, item, "secrecy-review", "returned", ""))).contains("退回时请写明要改什么");
        assertThat(desk.decide(reviewer, item, "secrecy-review", "returned", "请删去第三段")).hasRedirectedUrl(item);
        assertThat(desk.page(clerk, "/staff").text()).contains("退回，待修改");
        assertThat(desk.page(clerk, item).text()).contains("请删去第三段");
        assertThat(desk.press(clerk, item, item + "/submission")).hasRedirectedUrl(item);
        assertThat(desk.decide(reviewer, item, "secrecy-review", "passed", "")).hasRedirectedUrl(item);
        assertThat(jdbc.sql("select round || decision from review order by id").query((row, _) -> row.getString(1)).list())
                .containsExactly("1returned", "2passed");
    }

    @Test
    void aSecondSubmitOfTheSameFormMakesNoSecondItem() {
        var once = Desk.hidden(desk.page(clerk, "/staff/items/new"), "once");
        var first = desk.post(clerk, "/staff/items", Desk.notice(TITLE, column, once));
        var second = desk.post(clerk, "/staff/items", Desk.notice(TITLE, column, once));
        assertThat(second).hasRedirectedUrl(first.getResponse().getRedirectedUrl());
        assertThat(jdbc.sql("select count(*) from item").query((row, _) -> row.getInt(1)).single()).isEqualTo(1);
    }

    @Test
    void scriptInPastedTextIsNotKept() {
        var fields = Desk.notice(TITLE, column, "");
        fields.put("format", "html");
        fields.put(
                "body",
                "<h2 onclick=\"x()\">一、范围</h2><script>alert(1)</script><p style=\"color:red\">正文<img src=x onerror=alert(1)></p>"
                        + "<table><tr><td colspan=2><a href=\"javascript:alert(1)\">表</a></td></tr></table>");
        var item = String.valueOf(desk.post(clerk, "/staff/items", fields).getResponse().getRedirectedUrl());
        var body = jdbc.sql("select body from item_version").query((row, _) -> row.getString(1)).single();
        assertThat(body).contains("<h2>一、范围</h2>", "colspan=\"2\"").doesNotContain("script", "onclick", "onerror", "style");
        assertThat(desk.page(clerk, item).select("article script, article [onclick]")).isEmpty();
    }

    @Test
    void anIdentityNumberStopsTheSubmissionAndIsShownWhereItStands() {
        var fields = Desk.notice(TITLE, column, "");
        fields.put("body", "拟调整对象：张三，身份证号 11010519491231002X，住东湾村。");
        var item = String.valueOf(desk.post(clerk, "/staff/items", fields).getResponse().getRedirectedUrl());
        assertThat(desk.page(clerk, item).select(".hard mark").text()).contains("11010519491231002X");
        var refused = desk.press(clerk, item, item + "/submission");
        assertThat(refused).hasStatusOk();
        assertThat(Desk.text(refused)).contains("正文里有必须改正的内容");
        assertThat(jdbc.sql("select state from item").query((row, _) -> row.getString(1)).single()).isEqualTo("draft");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            title        |                | 请填写标题
            formedOn     | 2026-02-30     | 日期不正确
            formedOn     | 昨天           | 日期不正确
            formedOn     | 2999-01-01     | 成文日期不能晚于今天
            formedOn     | 1900-01-01     | 成文日期不能早于
            formedOn     |                | 请填写成文日期
            kind         | unknown        | 请从列出的选项中选择
            attribute    | secret         | 请从列出的选项中选择
            category     | abc            | 请从列出的选项中选择
            ground       | E99            | 请从列出的选项中选择
            reportYear   | 1998           | 年之间的年份
            """)
    void whatIsWrongIsSaidBesideTheFieldAndNothingTypedIsLost(String field, String typed, String says) {
        var fields = Desk.notice(TITLE, column, "");
        fields.put(field, typed == null ? "" : typed);
        var answer = desk.post(clerk, "/staff/items", fields);
        assertThat(answer).hasStatusOk();
        var page = Jsoup.parse(Desk.text(answer));
        assertThat(page.select(".field.wrong .error").text()).contains(says);
        assertThat(page.select("textarea[name=body]").text()).contains("各村民委员会");
        assertThat(jdbc.sql("select count(*) from item").query((row, _) -> row.getInt(1)).single()).isZero();
    }

    @Test
    void overlongFieldsAreRefusedWithTheirLengths() {
        var fields = Desk.notice("长".repeat(201), column, "");
        fields.put("summary", "述".repeat(501));
        var page = Desk.text(desk.post(clerk, "/staff/items", fields));
        assertThat(page).contains("最多 200 个字，现在是 201 个").contains("最多 500 个字，现在是 501 个").contains("长".repeat(201));
    }

    @Test
    void anExemptionNeedsItsGroundAndADayOfReEvaluation() {
        var fields = Desk.notice("内部会议讨论记录", column, "");
        fields.put("attribute", "exempt");
        assertThat(Desk.text(desk.post(clerk, "/staff/items", fields))).contains("请选定不予公开的理由", "请填写今天以后的复评日期");
        fields.put("ground", "E16b");
        fields.put("reevaluateOn", "2099-01-01");
        var item = String.valueOf(desk.post(clerk, "/staff/items", fields).getResponse().getRedirectedUrl());
        assertThat(desk.page(clerk, item).select("form[action$=/submission]")).isEmpty();
        assertThat(desk.press(clerk, item, item + "/registration")).hasRedirectedUrl(item);
        assertThat(jdbc.sql("select state from item").query((row, _) -> row.getString(1)).single()).isEqualTo("kept");
        assertThat(lists.latest(TOWN, 5)).isEmpty();
    }

    @Test
    void whoSavesSecondSeesTheFirstBesideWhatTheyTyped() {
        var item = desk.draft(clerk, TITLE, column);
        var colleague = desk.hire(TOWN, "陈静", Role.CLERK);
        var lock = Desk.hidden(desk.page(clerk, item + "/edit"), "lock");
        var theirs = Desk.notice("同事先改的标题", column, "");
        theirs.put("lock", lock);
        assertThat(desk.post(colleague, item + "/edit", theirs)).hasRedirectedUrl(item);
        var mine = Desk.notice("我改的标题", column, "");
        mine.put("lock", lock);
        var answer = Desk.text(desk.post(clerk, item + "/edit", mine));
        assertThat(answer).contains("别人已先保存", "同事先改的标题", "value=\"我改的标题\"");
        mine.put("lock", Desk.hidden(Jsoup.parse(answer), "lock"));
        assertThat(desk.post(clerk, item + "/edit", mine)).hasRedirectedUrl(item);
        assertThat(desk.page(clerk, item).select("h1").text()).isEqualTo("我改的标题");
    }

    @Test
    void aDecisionOnATextThatHasChangedSinceIsNotTaken() {
        var item = publish();
        var second = desk.draft(clerk, "第二条", column);
        desk.press(clerk, second, second + "/submission");
        var answer = desk.post(
                reviewer, second + "/secrecy-review", Map.of("lock", "0", "decision", "passed", "basis", "不涉密", "remark", ""));
        assertThat(answer).hasRedirectedUrl(second);
        assertThat(answer.getMvcResult().getFlashMap().get("problem")).isEqualTo("disclosure.problem.changed");
        assertThat(item).isNotEqualTo(second);
    }

    @Test
    void aRevisionLeavesThePublicVersionUntilItHasPassedItself() {
        var item = publish();
        assertThat(desk.press(clerk, item, item + "/revision")).hasRedirectedUrl(item + "/edit");
        var fields = Desk.notice(TITLE, column, "");
        fields.put("lock", Desk.hidden(desk.page(clerk, item + "/edit"), "lock"));
        fields.put("body", "各村民委员会、镇直各单位：\n联系电话更正为党政办公室值班电话。");
        assertThat(desk.post(clerk, item + "/edit", fields)).hasRedirectedUrl(item);
        var refused = desk.press(clerk, item, item + "/submission");
        assertThat(Desk.text(refused)).contains("请填写修改说明");
        fields.put("changeNote", "更正联系电话");
        fields.put("lock", Desk.hidden(desk.page(clerk, item + "/edit"), "lock"));
        desk.post(clerk, item + "/edit", fields);
        desk.press(clerk, item, item + "/submission");
        assertThat(published.item(id(item)).orElseThrow().version()).isEqualTo(1);
        var review = desk.page(reviewer, item + "/secrecy-review");
        assertThat(review.select(".changes .added ins").text()).contains("联系电话更正");
        assertThat(review.select(".changes .removed del").text()).contains("现将低保动态调整");
        desk.decide(reviewer, item, "secrecy-review", "passed", "");
        desk.decide(mayor, item, "approval", "passed", "");
        var now = published.item(id(item)).orElseThrow();
        assertThat(now.version()).isEqualTo(2);
        assertThat(now.changeNote()).isEqualTo("更正联系电话");
        assertThat(now.indexNumber()).endsWith("-00001");
    }

    @Test
    void aWithdrawnItemLeavesItsReasonBehindAndItsNumberIsNotUsedAgain() {
        var item = publish();
        assertThat(Desk.text(desk.post(clerk, item + "/withdrawal", Map.of("lock", "4", "because", " ")))).contains("请填写撤回原因");
        var lock = Desk.hidden(desk.page(clerk, item + "/withdrawal"), "lock");
        assertThat(desk.post(clerk, item + "/withdrawal", Map.of("lock", lock, "because", "数据有误，更正后另行公布")))
                .hasRedirectedUrl(item);
        var page = published.item(id(item)).orElseThrow();
        assertThat(page.withdrawal()).extracting(PublicItem.Withdrawal::because).isEqualTo("数据有误，更正后另行公布");
        assertThat(lists.latest(TOWN, 5)).isEmpty();
        assertThat(published.item(id(publish())).orElseThrow().indexNumber()).endsWith("-00002");
    }

    @Test
    void otherChannelsAndValidityAreRecordedWithTheirDays() {
        var item = publish();
        var lock = Desk.hidden(desk.page(clerk, item + "/channels"), "lock");
        assertThat(Desk.text(desk.post(clerk, item + "/channels", Map.of("lock", lock, "channel", "notice-column", "onDay", "2020-01-01"))))
                .contains("公开日期应在成文日期");
        assertThat(desk.post(clerk, item + "/channels", Map.of("lock", lock, "channel", "notice-column", "onDay", "2026-09-05")))
                .hasRedirectedUrl(item);
        lock = Desk.hidden(desk.page(clerk, item + "/validity"), "lock");
        assertThat(desk.post(clerk, item + "/validity", Map.of("lock", lock, "validity", "repealed", "from", "2026-10-01")))
                .hasRedirectedUrl(item);
        var page = published.item(id(item)).orElseThrow();
        assertThat(page.channels()).containsEntry(PublicationChannel.NOTICE_COLUMN, LocalDate.parse("2026-09-05"));
        assertThat(page.standing().validity()).isEqualTo(Validity.REPEALED);
    }

    @Test
    void anotherTownsStaffFindNothingThere() {
        var item = desk.draft(clerk, TITLE, column);
        var stranger = desk.hire(Desk.OTHER_TOWN, "外镇", Role.CLERK);
        assertThat(desk.get(stranger, item)).hasStatus(404);
        assertThat(desk.get(stranger, item + "/edit")).hasStatus(404);
        assertThat(desk.post(stranger, item + "/submission", Map.of("lock", "0"))).hasStatus(404);
        assertThat(desk.page(stranger, "/staff/items").text()).doesNotContain(TITLE);
        var supervisor = desk.hire(Desk.COUNTY, "县督导", Role.SUPERVISOR);
        assertThat(desk.page(supervisor, item).select("h1").text()).isEqualTo(TITLE);
        assertThat(desk.get(supervisor, item + "/edit")).hasStatus(403);
    }

    @Test
    void aContributorWritesAndTheClerkClassifies() {
        var village = desk.hire(TOWN, "东湾村", Role.CONTRIBUTOR);
        var item = desk.draft(village, TITLE, column);
        assertThat(desk.page(village, item).select("form[action$=/submission]")).isEmpty();
        assertThat(desk.post(village, item + "/submission", Map.of("lock", "0"))).hasStatus(403);
        assertThat(Desk.text(desk.press(clerk, item, item + "/submission"))).contains("请选定公开目录");
        assertThat(desk.page(clerk, "/staff").text()).contains("草稿，待选定目录");
    }

    @Test
    void aDisguisedFileIsRefusedBesideItsFieldAndTheOthersStay() {
        var fields = Desk.notice(TITLE, column, "");
        var answer = desk.upload(
                clerk,
                "/staff/items",
                fields,
                new MockMultipartFile("files", "附件1.txt", "text/plain", "联系人：党政办公室".getBytes(StandardCharsets.UTF_8)),
                new MockMultipartFile("files", "名册.pdf", "application/pdf", new byte[] {'M', 'Z', 1, 2, 3, 4}));
        var page = Jsoup.parse(Desk.text(answer));
        assertThat(page.select("#kept .error").text()).contains("文件的内容与名称不符");
        assertThat(page.select("#kept input[name=kept]")).hasSize(1);
        fields.put("kept", List.of(page.select("#kept input[name=kept]").val()));
        var item = String.valueOf(desk.post(clerk, "/staff/items", fields).getResponse().getRedirectedUrl());
        var link = desk.page(clerk, item).select("a[href*=/files/]");
        assertThat(link.text()).isEqualTo("附件1.txt");
        assertThat(Desk.text(desk.get(reviewer, link.attr("href")))).isEqualTo("联系人：党政办公室");
    }

    @Test
    void theRegisterFiltersSortsAndExports() {
        publish();
        desk.draft(clerk, "=cmd|' /C calc'!A0 的草稿", column);
        assertThat(desk.page(clerk, "/staff/items?state=draft").select("tbody tr")).hasSize(1);
        assertThat(desk.page(clerk, "/staff/items?text=" + "低保").select("tbody tr")).hasSize(1);
        assertThat(desk.page(clerk, "/staff/items?text=%25").select("tbody tr")).isEmpty();
        assertThat(desk.page(clerk, "/staff/items?sort=title&year=2026&attribute=proactive&page=99&state=nonsense").select("tbody tr")).hasSize(2);
        var sheet = Desk.text(desk.get(clerk, "/staff/items.csv"));
        assertThat(sheet).startsWith("\uFEFF索引号,标题").contains(TITLE, "\"'=cmd|");
        assertThat(desk.page(clerk, "/staff/items?language=en").text()).contains("Government information", "Published");
    }

    @Test
    void theCatalogueAndTheSystemsAreTheBodysOwn() {
        catalogue.layStatutory(TOWN);
        assertThat(desk.page(clerk, "/staff/catalogue").text()).contains("社会救助", "公告公示");
        var added = new LinkedHashMap<String, Object>(Map.of("name", "工作动态", "nameEn", "News", "slug", "news"));
        assertThat(desk.post(clerk, "/staff/catalogue", added)).hasRedirectedUrl("/staff/catalogue");
        assertThat(Desk.text(desk.post(clerk, "/staff/catalogue", added))).contains("已有同名或同地址的目录");
        added.put("slug", "新闻");
        assertThat(Desk.text(desk.post(clerk, "/staff/catalogue", added))).contains("只用小写字母");
        var entry = "/staff/catalogue/" + column;
        assertThat(desk.post(clerk, entry, Map.of("name", "公告栏", "nameEn", "Notices", "position", "5", "counted", "yes")))
                .hasRedirectedUrl("/staff/catalogue");
        assertThat(desk.page(clerk, "/staff/catalogue").text()).contains("公告栏");
        assertThat(desk.get(mayor, "/staff/catalogue")).hasStatus(403);
    }
}
