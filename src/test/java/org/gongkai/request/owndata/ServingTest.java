package org.gongkai.request.owndata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.request.SampleTown.director;
import static org.gongkai.request.SampleTown.neighbour;
import static org.gongkai.request.SampleTown.officer;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The letter that tells what became of a demand: sealed, served, and proved to be. */
class ServingTest extends AtTheCorrectionDesk {
    private static final Map<String, String> POSTED =
            Map.of("serviceWay", "post", "on", "2026-11-24", "tracking", "XA12345678944", "signedBy", "", "note", "");

    private static final String AUDITED = "audit_entry where action = 'served' and subject like 'own-data/%'";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        post       | XA12345678944 |        | 邮寄送达 邮件编号XA12345678944 交邮日期2026年11月24日
        direct     |               | 欧阳倩 | 直接送达 送达日期2026年11月24日 签收人签名或者盖章欧阳倩
        other-body |               | 欧阳倩 | 委托其他行政机关代为送达 送达日期2026年11月24日
        electronic |               |        | 电子送达 送达日期2026年11月24日
        """)
    void howAndWhenItWasServedIsRecordedAndProved(String way, String tracking, String signedBy, String proved) {
        var id = settled();
        clock.moveTo(MONDAY.plusDays(2));
        assertThat(page(officer(), "/staff").text()).contains("送达更正告知书", "更2026-0001");

        var fields = Map.of("serviceWay", way, "on", "2026-11-24", "tracking", tracking == null ? "" : tracking, "signedBy", signedBy == null ? "" : signedBy, "note", "");
        assertThat(post(officer(), "/staff/own-data/" + id + "/service", fields)).hasRedirectedUrl("/staff/own-data/" + id);

        assertThat(page(officer(), "/staff").text()).doesNotContain("送达更正告知书");
        var page = page(officer(), "/staff/own-data/" + id);
        assertThat(page.text()).contains("2026年11月24日").contains(tracking == null ? "" : tracking);
        var proof = letter(page.select("a:contains(送达回证):contains(.pdf)").attr("href"));
        assertThat(proof).contains("更2026-0001", "政府信息更正告知书", "公开告〔2026〕1号", "公开告〔2026〕2号", "受送达人欧阳倩").contains(proved.split(" "));
        assertThat(text(follow(code(id), "13800000000"))).contains("告知书已送出", "2026年11月24日").doesNotContain("XA12345678944");
    }

    @ParameterizedTest
    @CsvSource({"serviceWay,''", "serviceWay,carrier", "on,''", "on,2026-11-26", "on,2026-11-22", "on,gestern"})
    void whatCannotHaveBeenIsNotRecorded(String field, String value) {
        var id = settled();
        clock.moveTo(MONDAY.plusDays(2));
        var fields = new HashMap<>(POSTED);
        fields.put(field, value);

        assertThat(text(post(officer(), "/staff/own-data/" + id + "/service", fields))).contains("id=\"" + field + "-error\"", "XA12345678944");
        assertThat(count("own_data_demand where served_on is not null")).isZero();
    }

    @Test
    void itIsServedOnceByWhoeverHandlesItAndOnlyWhenThereIsALetter() {
        var id = registered(claim());
        var service = "/staff/own-data/" + id + "/service";
        assertThat(get(officer(), service)).hasStatus(404);
        settle(id, Map.of("result", "corrected"));
        assertThat(get(officer(), service)).hasStatusOk();
        assertThat(get(neighbour(), service)).hasStatus(403);
        assertThat(get(director(), service)).hasStatus(403);
        assertThat(post(neighbour(), service, POSTED)).hasStatus(403);

        int before = count(AUDITED);
        clock.moveTo(MONDAY.plusDays(2));
        post(officer(), service, POSTED);
        assertThat(post(officer(), service, POSTED)).hasStatus(404);
        assertThat(count("own_data_paper where role = 'proof'")).isEqualTo(1);
        assertThat(count(AUDITED)).isEqualTo(before + 1);
        assertThat(jdbc.sql("select position(convert_to('XA12345678944', 'UTF8') in served) from own_data_demand").query(Integer.class).single()).isZero();
    }

    @Test
    void theSealedLetterTakesItsPlaceUntilItIsServed() {
        var id = settled();
        assertThat(page(officer(), "/staff/own-data/" + id + "/sent").select("input[type=file]")).hasSize(1);
        assertThat(text(upload("/staff/own-data/" + id + "/sent", "file", Map.of("seen", "1")))).contains("id=\"file-error\"", "id=\"reviewed-error\"");

        assertThat(upload("/staff/own-data/" + id + "/sent", "file", Map.of("seen", "1", "reviewed", "true"), "盖章件.txt")).hasRedirectedUrl("/staff/own-data/" + id);
        assertThat(fetched(id)).isEqualTo("盖章件.txt");
        assertThat(page(officer(), "/staff/own-data/" + id).text()).as("what was there stays").contains("公开告〔2026〕1号.pdf", "盖章件.txt");

        upload("/staff/own-data/" + id + "/sent", "file", Map.of("seen", "1", "reviewed", "true"), "别人的.txt");
        assertThat(fetched(id)).as("somebody was first").isEqualTo("盖章件.txt");
        clock.moveTo(MONDAY.plusDays(2));
        post(officer(), "/staff/own-data/" + id + "/service", POSTED);
        assertThat(upload("/staff/own-data/" + id + "/sent", "file", Map.of("seen", "2", "reviewed", "true"), "迟到.txt")).hasStatus(404);
        assertThat(fetched(id)).isEqualTo("盖章件.txt");
    }

    @Test
    void papersThatProveTheServiceAreKeptWithItAlsoLaterAndErasedWithIt() {
        var id = settled();
        clock.moveTo(MONDAY.plusDays(2));
        upload("/staff/own-data/" + id + "/service", "files", POSTED, "收寄凭证.txt");
        upload("/staff/own-data/" + id + "/proof", "files", Map.of(), "签收的回证.txt");
        assertThat(page(officer(), "/staff/own-data/" + id).text()).contains("收寄凭证.txt", "签收的回证.txt");
        assertThat(text(follow(code(id), "13800000000"))).doesNotContain("收寄凭证.txt", "签收的回证.txt");

        clock.moveTo(MONDAY.plusYears(10).plusDays(1));
        post(director(), "/staff/own-data/" + id + "/erasure", Map.of());
        assertThat(count("own_data_paper")).isZero();
        assertThat(count("file")).isZero();
        assertThat(count("own_data_demand where octet_length(said) + octet_length(answered) + octet_length(served) > 0")).isZero();
        assertThat(page(officer(), "/staff/own-data/" + id).text()).contains("2026年11月24日").doesNotContain("XA12345678944", "欧阳倩");
        assertThat(upload("/staff/own-data/" + id + "/proof", "files", Map.of(), "迟到.txt")).hasStatus3xxRedirection();
        assertThat(count("own_data_paper")).isZero();
    }

    private long settled() {
        var id = registered(claim());
        settle(id, Map.of("result", "corrected", "detail", "已改为3.2亩"));
        return id;
    }

    /** What the applicant fetches. */
    private String fetched(long id) {
        var page = Jsoup.parse(text(follow(code(id), "13800000000")));
        var file = page.select("input[name=file]").attr("value");
        var name = follow("/service/track/file", Map.of("code", code(id), "contact", "13800000000", "file", file)).getResponse().getHeader("Content-Disposition");
        return URLDecoder.decode(String.valueOf(name).replaceAll(".*''", ""), StandardCharsets.UTF_8);
    }

    private MvcTestResult upload(String address, String field, Map<String, String> fields, String... names) {
        var post = web.post().multipart().uri(address).with(authentication(UsernamePasswordAuthenticationToken.authenticated(officer().id(), null, List.of()))).with(csrf());
        for (var name : names) {
            post.file(new MockMultipartFile(field, name, "text/plain", (name + " 内容").getBytes(StandardCharsets.UTF_8)));
        }
        fields.forEach(post::param);
        return post.exchange();
    }
}
