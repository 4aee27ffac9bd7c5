package org.gongkai.request.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.request.SampleTown.colleague;
import static org.gongkai.request.SampleTown.director;
import static org.gongkai.request.SampleTown.neighbour;
import static org.gongkai.request.SampleTown.officer;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gongkai.access.AccountId;
import org.gongkai.access.AuthorityId;
import org.gongkai.access.Forbidden;
import org.gongkai.access.Role;
import org.gongkai.access.Staff;
import org.gongkai.page.Texts;
import org.gongkai.request.CaseDesk;
import org.gongkai.request.template.TemplateTexts.Draft;
import org.gongkai.request.web.Choices;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Template texts: kept, shared downward, and put into the forms of cases. */
class TemplatesTest extends CaseDesk {
    private static final Draft SEARCHED = new Draft("检索情况", "not-existing", "{今天}查了{联系单位}的档案柜，关键词“{申请内容}”", false);

    @Autowired
    private TemplateTexts templates;

    @Autowired
    private MessageSource messages;

    @Test
    void aTextIsPutIntoTheFormWithWhatTheCaseSays() {
        var id = registered();
        var text = keep(officer(), SEARCHED);
        var form = page(officer(), "/staff/requests/" + id + "/decision/not-existing");
        assertThat(form.select("select[name=template] option").eachText()).contains("检索情况");

        var shown = text(post(officer(), "/staff/requests/" + id + "/decision/not-existing", insert(text, "searched", "")));

        assertThat(shown).contains("2026年11月23日查了党政综合办公室的档案柜，关键词“2025年危房改造补助发放名册”</textarea>", "已放入模板").doesNotContain("searched-error");
        assertThat(read(id).position()).isEqualTo(1);
    }

    @Test
    void whatWasTypedStaysBeforeTheText() {
        var id = registered();
        var text = keep(officer(), SEARCHED);
        var fields = insert(text, "searched", "先问了村里");
        fields.put("reviewed", "true");

        var shown = text(post(officer(), "/staff/requests/" + id + "/decision/not-existing", fields));

        assertThat(shown).contains("先问了村里\n2026年11月23日查了", "已接在原有文字的后面").containsPattern("name=\"reviewed\" value=\"true\" checked");
        assertThat(text(post(officer(), "/staff/requests/" + id + "/decision/not-existing", insert(0, "searched", "先问了村里")))).contains("先问了村里</textarea>", "请先选一个模板");
        assertThat(text(post(officer(), "/staff/requests/" + id + "/decision/not-existing", insert(text, "nothing", "先问了村里")))).contains("先问了村里</textarea>", "没有放入文字");
    }

    @Test
    void stepsAndNotesTakeTextsToo() {
        var id = registered();
        var text = keep(officer(), new Draft("要点", "", "请写明年份，编号{登记编号}", false));

        assertThat(text(post(officer(), "/staff/requests/" + id + "/step/correction-noticed", insert(text, "points", "")))).contains("请写明年份，编号2026-0001</textarea>");
        assertThat(text(post(officer(), "/staff/requests/" + id + "/notes", insert(text, "words", "在办")))).contains("在办\n请写明年份，编号2026-0001</textarea>");
        assertThat(jdbc.sql("select count(*) from case_note").query(Integer.class).single()).isZero();
        assertThat(page(officer(), "/staff/requests/" + id).select("form[action$=notes] option").eachText()).contains("要点");
    }

    @Test
    void whoAsksIsReadOutOnlyWhereTheTextNamesThemAndTheLookIsLogged() {
        var id = registered();
        var without = keep(officer(), SEARCHED);
        var with = keep(officer(), new Draft("致电", "note", "致电{申请人}", false));

        int before = looks();
        post(officer(), "/staff/requests/" + id + "/notes", insert(without, "words", ""));
        assertThat(looks()).isEqualTo(before);
        assertThat(text(post(officer(), "/staff/requests/" + id + "/notes", insert(with, "words", "")))).contains("致电欧阳倩");
        assertThat(looks()).isEqualTo(before + 1);

        jdbc.sql("update request set officer_id = 1").update();
        assertThat(text(post(colleague(), "/staff/requests/" + id + "/notes", insert(with, "words", "")))).contains("致电{申请人}</textarea>", "请自行改写");
        assertThat(looks()).isEqualTo(before + 1);
    }

    @Test
    void aTextIsOfferedWhereItFits() {
        var id = registered();
        keep(officer(), SEARCHED);

        assertThat(page(officer(), "/staff/requests/" + id + "/decision/to-be-made").select("select[name=template]")).isEmpty();
        assertThat(page(neighbour(), "/staff/texts").text()).doesNotContain("档案柜");
    }

    @Test
    void whatTheCountySharesIsUsedAndNotChangedByItsTowns() {
        var county = new Staff(new AccountId(1), new AuthorityId(1), "县里", Set.of(Role.REQUEST_OFFICER), Map.of(), Set.of(new AuthorityId(1)), Set.of(new AuthorityId(1)));
        keep(county, new Draft("县里自用", "", "自用", false));
        var shared = keep(county, new Draft("全县通用", "", "通用", true));

        var page = page(officer(), "/staff/texts");
        assertThat(page.text()).contains("全县通用", "由示范县人民政府提供").doesNotContain("县里自用");
        assertThat(get(officer(), "/staff/texts/" + shared)).hasStatus(404);
        assertThat(post(officer(), "/staff/texts/" + shared + "/removal", Map.of())).hasStatus(404);
        assertThatThrownBy(() -> templates.save(officer(), shared, Instant.EPOCH, SEARCHED)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> templates.remove(officer(), shared)).isInstanceOf(Forbidden.class);
        assertThat(templates.usableBy(county)).extracting(TemplateText::name).containsExactly("全县通用", "县里自用");
    }

    @Test
    void noBodysNameStaysInATextAndADayOrNumberOnlyIfItIsMeant() {
        assertThat(text(add("甲", "由西安镇人民政府保存"))).contains("id=\"words-error\"", "西安镇", "由西安镇人民政府保存</textarea>");
        assertThat(text(add("甲", "{本机关}于2026年3月5日收到"))).contains("id=\"suspicious\"", "2026年3月5日");
        assertThat(templates.usableBy(officer())).isEmpty();
        assertThat(text(add("甲", "{本机}已收到"))).contains("没有这样的占位：{本机}");
        assertThat(text(add(" ", " "))).contains("id=\"name-error\"", "id=\"words-error\"");

        assertThat(post(officer(), "/staff/texts/new", Map.of("name", "甲", "words", "依照2019年5月15日起施行的条例", "sure", "true"))).hasRedirectedUrl("/staff/texts");
        assertThat(text(add("甲", "同名"))).contains("已有同名");
        assertThat(text(post(officer(), "/staff/texts/new", Map.of("name", "乙", "words", "湾龙镇人民政府", "shared", "true")))).contains("id=\"words-error\"");
        assertThat(post(director(), "/staff/texts/new", Map.of("name", "丙", "words", "丙"))).hasStatus(403);
    }

    @Test
    void whoChangesATextThatAnotherHasJustChangedIsTold() {
        var id = keep(officer(), SEARCHED);
        var seen = page(officer(), "/staff/texts/" + id).select("input[name=seen]").attr("value");
        clock.moveTo(MONDAY.plusDays(1));

        assertThat(post(colleague(), "/staff/texts/" + id, Map.of("name", "检索情况", "words", "新的", "seen", seen))).hasRedirectedUrl("/staff/texts");
        assertThat(text(post(officer(), "/staff/texts/" + id, Map.of("name", "检索情况", "words", "我的", "seen", seen)))).contains("这次没有保存", "我的</textarea>");
        assertThat(templates.usableBy(officer())).extracting(TemplateText::words).containsExactly("新的");
        assertThat(post(officer(), "/staff/texts/" + id + "/removal", Map.of())).hasRedirectedUrl("/staff/texts");
        assertThat(templates.usableBy(officer())).isEmpty();
        assertThat(jdbc.sql("select action from audit_entry where subject = :subject order by position").param("subject", "template-text/" + id).query(String.class).list())
                .endsWith("added template text", "changed template text", "removed template text");
    }

    @Test
    void theCommonTextsFitPagesThatThereAreAndReplaceNone() {
        var pages = Choices.written(new Texts(messages, Locale.SIMPLIFIED_CHINESE)).stream().map(option -> option.value()).toList();
        assertThat(Starters.all()).allSatisfy(text -> assertThat(text.fits()).isIn(pages.contains(text.fits()) ? pages : List.of(TemplateText.NOTE)));
        keep(officer(), SEARCHED);

        post(officer(), "/staff/texts/starters", Map.of());
        assertThat(templates.usableBy(officer())).hasSize(Starters.all().size()).contains(templates.find(officer(), "1").orElseThrow());
        assertThat(templates.find(officer(), "1").orElseThrow().words()).isEqualTo(SEARCHED.words());
        assertThat(templates.addStarters(officer())).isZero();
    }

    private MvcTestResult add(String name, String words) {
        return post(officer(), "/staff/texts/new", Map.of("name", name, "words", words));
    }

    private long keep(Staff staff, Draft draft) {
        assertThat(templates.save(staff, null, Instant.EPOCH, draft)).isEmpty();
        return templates.usableBy(staff).stream().filter(text -> text.name().equals(draft.name())).findFirst().orElseThrow().id();
    }

    private int looks() {
        return jdbc.sql("select count(*) from audit_entry where action = 'looked at applicant'").query(Integer.class).single();
    }

    private static Map<String, String> insert(long text, String into, String typed) {
        return new HashMap<>(Map.of("seen", into.equals("words") ? "0" : "1", "template", Long.toString(text), "into", into, into.equals("nothing") ? "searched" : into, typed, "insert", "yes"));
    }
}
