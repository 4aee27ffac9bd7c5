package org.gongkai.request.owndata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.request.SampleTown.director;
import static org.gongkai.request.SampleTown.neighbour;
import static org.gongkai.request.SampleTown.officer;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Art. 41, from the demand to the letter: by web and over the counter, and counted nowhere. */
class OwnDataTest extends AtTheCorrectionDesk {
    @Test
    void aDemandOnTheWebIsKeptSealedAndTakenOnce() {
        assertThat(send(claim())).hasRedirectedUrl("/service/wanlong/own-data/receipt?form=" + TOKEN);
        assertThat(send(claim())).hasRedirectedUrl("/service/wanlong/own-data/receipt?form=" + TOKEN);

        assertThat(text(web.get().uri("/service/wanlong/own-data/receipt?form=" + TOKEN).exchange())).contains("更2026-0001", "湾龙镇人民政府", "2026年11月23日");
        assertThat(count("own_data_demand")).isEqualTo(1);
        assertThat(count("request")).as("a request is not what it is").isZero();
        assertThat(jdbc.sql("select position(convert_to('欧阳倩', 'UTF8') in said) + position(convert_to('3.2亩', 'UTF8') in said) from own_data_demand").query(Integer.class).single()).isZero();
        assertThat(page(officer(), "/staff").text()).contains("审核信息更正要求", "更2026-0001");
    }

    /** A field of the page's own that had the name of one of ours was joined to what was typed there. */
    @Test
    void noTwoFieldsOfTheFormHaveOneName() {
        var names = Jsoup.parse(text(web.get().uri("/service/wanlong/own-data").exchange())).select("form[novalidate] [name]").eachAttr("name");
        assertThat(names).contains("proof", "evidence").doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"name", "identity", "kept", "wrong", "right", "evidence"})
    void whoAsksAndWhatProvesItAreNeeded(String field) {
        var fields = new HashMap<>(claim());
        fields.put(field, " ");

        assertThat(text(send(fields))).contains("id=\"" + field + "-error\"").contains(field.equals("right") ? "2.3亩" : "3.2亩");
        assertThat(count("own_data_demand")).isZero();
    }

    @Test
    void whatTheOfficerFindsTrueIsCorrectedAndToldInALetter() {
        var id = registered(claim());
        int before = looks();
        var page = page(officer(), "/staff/own-data/" + id);
        assertThat(page.text()).contains("欧阳倩", "11010519491231002X", "土地承包台账", "应当更正为", "3.2亩");

        assertThat(settle(id, Map.of("result", "corrected", "detail", "已改为3.2亩"))).hasRedirectedUrl("/staff/own-data/" + id);

        var settled = page(officer(), "/staff/own-data/" + id);
        assertThat(settled.select("#settled").text()).contains("已经更正", "2026年11月23日", "告〔2026〕1号");
        assertThat(letter(settled.select("a:contains(.pdf)").attr("href")))
                .contains("欧阳倩：", "更2026-0001", "原记录：2.3亩；要求更正为：3.2亩", "第四十一条", "本机关已经更正", "已改为3.2亩")
                .doesNotContain("行政复议");
        assertThat(looks()).isGreaterThanOrEqualTo(before + 3);
        assertThat(page(officer(), "/staff").text()).doesNotContain("审核信息更正要求");
        assertThat(text(settle(id, Map.of("result", "forwarded", "competent", "县农业农村局")))).contains("别人刚刚处理");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        forwarded | competent | 县农业农村局 0955-1234567 | 已转送有权更正的行政机关
        elsewhere | competent | 县农业农村局 0955-1234567 | 请向有权更正的行政机关提出
        unproven  | detail    | 台账与合同一致           | 行政复议
        """)
    void whatIsAnothersOrNotProvenIsToldWithWhatBelongsToIt(String result, String field, String words, String said) {
        var id = registered(claim());
        assertThat(text(settle(id, Map.of("result", result)))).contains("id=\"" + field + "-error\"");

        assertThat(settle(id, Map.of("result", result, field, words))).hasStatus3xxRedirection();
        assertThat(letter(page(officer(), "/staff/own-data/" + id).select("a:contains(.pdf)").attr("href"))).contains(words.replace(" ", ""), said);
    }

    @Test
    void whatCameWithItIsThereForTheBodysOfficersAlone() {
        var id = registered(claim());

        assertThat(get(neighbour(), "/staff/own-data/" + id)).hasStatus(403);
        assertThat(post(neighbour(), "/staff/own-data/" + id, Map.of("result", "corrected"))).hasStatus(403);
        assertThat(get(director(), "/staff/own-data/" + id)).hasStatus(403);
        assertThat(page(director(), "/staff/own-data").text()).contains("更2026-0001").doesNotContain("欧阳倩");
        assertThat(page(neighbour(), "/staff/own-data").text()).doesNotContain("更2026-0001");
    }

    @Test
    void afterTheArchiveTermOnlyNumberDaysAndResultStay() {
        var id = registered(claim());
        settle(id, Map.of("result", "corrected"));
        assertThat(count("own_data_paper")).isEqualTo(2);
        post(director(), "/staff/own-data/" + id + "/erasure", Map.of());
        assertThat(count("own_data_paper")).as("the term is not over").isEqualTo(2);

        clock.moveTo(MONDAY.plusYears(10).plusDays(1));
        assertThat(page(director(), "/staff/own-data").select("form[action$=erasure]")).hasSize(1);
        assertThat(post(officer(), "/staff/own-data/" + id + "/erasure", Map.of())).hasStatus(403);
        post(director(), "/staff/own-data/" + id + "/erasure", Map.of());

        assertThat(count("own_data_paper")).isZero();
        assertThat(count("file")).isZero();
        assertThat(jdbc.sql("select octet_length(said) from own_data_demand").query(Integer.class).single()).isZero();
        assertThat(page(director(), "/staff/own-data").text()).contains("更2026-0001", "个人信息已于");
        assertThat(page(officer(), "/staff/own-data/" + id).text()).doesNotContain("欧阳倩");
    }

    @Test
    void inALargeBodyTheOldestAreStillThereToErase() {
        var id = registered(claim());
        settle(id, Map.of("result", "corrected"));
        jdbc.sql(
                        """
                        insert into own_data_demand (authority_id, number, receipt_code, token, channel, received_on, said, submitted_at, result, settled_on, letter_number)
                        select authority_id, '更2026-' || n, 'code' || n, 'token' || n, channel, received_on, '', submitted_at, result, settled_on + 1, letter_number
                        from own_data_demand, generate_series(1001, 1250) n
                        """)
                .update();
        clock.moveTo(MONDAY.plusYears(10).plusDays(1));

        var page = page(director(), "/staff/own-data");
        assertThat(page.select("form[action$=erasure]").eachAttr("action")).containsExactly("/staff/own-data/" + id + "/erasure");
        assertThat(page(director(), "/staff").select("a[href=/staff/own-data]").text()).contains("更2026-0001");
        assertThat(page(officer(), "/staff/own-data").select("form[action$=erasure]")).isEmpty();
        assertThat(post(director(), "/staff/own-data/" + id + "/erasure", Map.of())).hasStatus3xxRedirection();
        assertThat(jdbc.sql("select erased_at is not null from own_data_demand where id = :id").param("id", id).query(Boolean.class).single()).isTrue();
    }

    @Test
    void aBodysOwnArchiveTermHoldsForItsDemands() {
        var id = registered(claim());
        settle(id, Map.of("result", "corrected"));
        jdbc.sql("insert into archive_term (authority_id, years) select authority_id, 30 from own_data_demand").update();
        clock.moveTo(MONDAY.plusYears(30));
        assertThat(page(director(), "/staff/own-data").select("form[action$=erasure]")).isEmpty();
        post(director(), "/staff/own-data/" + id + "/erasure", Map.of());
        assertThat(count("own_data_paper")).isEqualTo(2);

        clock.moveTo(MONDAY.plusYears(30).plusDays(1));
        assertThat(page(director(), "/staff/own-data").select("form[action$=erasure]")).hasSize(1);
    }
}
