package org.gongkai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gongkai.access.AccountId;
import org.gongkai.access.AuthorityId;
import org.gongkai.access.Role;
import org.gongkai.access.SignIn;
import org.gongkai.access.Staff;
import org.gongkai.database.OpenEvents;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A county with a town, its people at their desks, and what they do there as a browser would. */
final class Desk {
    static final AuthorityId COUNTY = new AuthorityId(1);
    static final AuthorityId TOWN = new AuthorityId(2);
    static final AuthorityId OTHER_TOWN = new AuthorityId(3);

    private final JdbcClient jdbc;
    private final SignIn signIn;
    private final MockMvcTester web;

    Desk(JdbcClient jdbc, SignIn signIn, MockMvcTester web) {
        this.jdbc = jdbc;
        this.signIn = signIn;
        this.web = web;
    }

    /** Empties the database and lays the bodies down again. */
    static void lay(JdbcClient jdbc) {
        OpenEvents.settle(jdbc); // those of the test before still read what is about to go
        jdbc.sql(
                        """
                        truncate authority, account, destroyed_draft, item, item_version, item_file, review, publication, category, review_stage,
                                 page_text, index_serial, release, file, event_publication restart identity cascade
                        """)
                .update();
        jdbc.sql(
                        """
                        insert into authority (parent_id, level, slug, name, short_name, name_en, credit_code) values
                            (null, 'county', 'shifan', '示范县人民政府', '示范县', 'Shifan County', '11640522010100001A'),
                            (1, 'township', 'wanlong', '湾龙镇人民政府', '湾龙镇', 'Wanlong Town', '116405220101000027'),
                            (1, 'township', 'xian', '西安镇人民政府', '西安镇', 'Xi''an Town', '116405220101000035')
                        """)
                .update();
    }

    Staff hire(AuthorityId body, String name, Role... roles) {
        var id = jdbc.sql(
                        """
                        insert into account (authority_id, login, name, password, totp_secret)
                        values (:body, :login, :name, '-', 'JBSWY3DPEHPK3PXP') returning id
                        """)
                .param("body", body.value())
                .param("login", body + "." + name)
                .param("name", name)
                .query((row, _) -> row.getLong(1))
                .single();
        for (var role : Set.of(roles)) {
            jdbc.sql("insert into account_role (account_id, role) values (:id, :role)")
                    .param("id", id)
                    .param("role", role.code())
                    .update();
        }
        return signIn.staff(new AccountId(id)).orElseThrow();
    }

    MvcTestResult get(Staff who, String address) {
        return web.get().uri(address).with(as(who)).exchange();
    }

    Document page(Staff who, String address) {
        var result = get(who, address);
        assertThat(result).as(address).hasStatusOk();
        return Jsoup.parse(text(result));
    }

    MvcTestResult post(Staff who, String address, Map<String, ?> fields) {
        var request = web.post().uri(address).with(as(who)).with(csrf());
        fields.forEach((name, value) -> {
            for (var one : value instanceof List<?> many ? many : List.of(value)) {
                request.param(name, String.valueOf(one));
            }
        });
        return request.exchange();
    }

    MvcTestResult upload(Staff who, String address, Map<String, ?> fields, MockMultipartFile... files) {
        var request = web.post().uri(address).multipart();
        for (var file : files) {
            request.file(file);
        }
        fields.forEach((name, value) -> request.param(name, String.valueOf(value)));
        return request.with(as(who)).with(csrf()).exchange();
    }

    /** Presses a button of a page: its form's hidden fields go with it. */
    MvcTestResult press(Staff who, String address, String action) {
        var form = Objects.requireNonNull(page(who, address).selectFirst("form[action=" + action + "]"), action);
        var fields = new LinkedHashMap<String, Object>();
        form.select("input[type=hidden]").forEach(field -> fields.put(field.attr("name"), field.val()));
        return post(who, action, fields);
    }

    /** Writes a notice that is ready for the reviewers, and gives its address. */
    String draft(Staff who, String title, long category) {
        var form = page(who, "/staff/items/new");
        var saved = post(who, "/staff/items", notice(title, category, hidden(form, "once")));
        assertThat(saved).as(text(saved)).hasStatus3xxRedirection();
        return Objects.requireNonNull(saved.getMvcResult().getResponse().getRedirectedUrl());
    }

    static Map<String, Object> notice(String title, long category, String once) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("title", title);
        fields.put("body", "各村民委员会、镇直各单位：\n现将低保动态调整有关事项通知如下，请认真组织实施。");
        fields.put("kind", "notice");
        fields.put("attribute", "proactive");
        fields.put("formedOn", "2026-09-04");
        fields.put("category", category);
        fields.put("once", once);
        return fields;
    }

    /** Passes or returns what waits at an item's address. */
    MvcTestResult decide(Staff who, String item, String review, String decision, String remark) {
        var address = item + "/" + review;
        var shown = get(who, address);
        var lock = shown.getResponse().getStatus() == 200 ? hidden(Jsoup.parse(text(shown)), "lock") : "0";
        return post(who, address, Map.of("lock", lock, "decision", decision, "basis", "不涉密", "remark", remark));
    }

    static String hidden(Document page, String name) {
        return Objects.requireNonNull(page.selectFirst("input[type=hidden][name=" + name + "]"), name).val();
    }

    static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static RequestPostProcessor as(Staff who) {
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(who.id(), null, AuthorityUtils.createAuthorityList("STAFF")));
    }
}
