package org.gongkai.report.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.access.AccountId;
import org.gongkai.access.AuthorityId;
import org.gongkai.access.Role;
import org.gongkai.access.SignIn;
import org.gongkai.access.Staff;
import org.gongkai.authority.Authorities;
import org.gongkai.authority.Authority;
import org.gongkai.database.TestDatabase;
import org.gongkai.disclosure.Attribute;
import org.gongkai.disclosure.Catalogue;
import org.gongkai.disclosure.DraftText;
import org.gongkai.disclosure.Drafts;
import org.gongkai.disclosure.ItemId;
import org.gongkai.disclosure.ItemKind;
import org.gongkai.disclosure.Items;
import org.gongkai.disclosure.Reviewing;
import org.gongkai.document.PaperHtml;
import org.gongkai.report.AnnualReports;
import org.gongkai.report.FormDefinition;
import org.gongkai.report.ReportPaper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A county with two towns that keep their ledgers; each test reports on a year of its own. */
@SpringBootTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ReportingTown {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    SignIn signIn;

    @Autowired
    Authorities authorities;

    @Autowired
    Catalogue catalogue;

    @Autowired
    AnnualReports reports;

    @Autowired
    Drafts drafts;

    @Autowired
    Items items;

    @Autowired
    Reviewing reviewing;

    @Autowired
    ReportReview review;

    @Autowired
    Submissions submissions;

    Authority county;
    Authority town;
    Authority otherTown;
    Staff clerk;
    Staff reviewer;
    Staff mayor;
    Staff otherClerk;
    Staff supervisor;

    @DynamicPropertySource
    static void ownPlace(DynamicPropertyRegistry properties) {
        properties.add("gongkai.data", () -> newFolder().toString());
        properties.add("gongkai.database-url", TestDatabase::freshUrl);
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("gongkai-reports");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeAll
    void lay() {
        jdbc.sql("truncate authority, account restart identity cascade").update();
        jdbc.sql(
                        """
                        insert into authority (parent_id, level, slug, name, short_name, name_en, credit_code) values
                            (null, 'county', 'shifan', '示范县人民政府', '示范县', 'Shifan County', '11640522010100001A'),
                            (1, 'township', 'wanlong', '湾龙镇人民政府', '湾龙镇', 'Wanlong Town', '116405220101000027'),
                            (1, 'township', 'xian', '西安镇人民政府', '西安镇', 'Xi''an Town', '116405220101000035')
                        """)
                .update();
        jdbc.sql("insert into ledger (authority_id, code) select id, code from authority, unnest(array['requests_received', 'items_published']) as code")
                .update();
        county = authorities.byId(new AuthorityId(1));
        town = authorities.byId(new AuthorityId(2));
        otherTown = authorities.byId(new AuthorityId(3));
        clerk = hire(2, "马丽", Role.CLERK);
        reviewer = hire(2, "李强", Role.SECRECY_REVIEWER);
        mayor = hire(2, "王建国", Role.LEADER);
        otherClerk = hire(3, "拓新", Role.CLERK);
        supervisor = hire(1, "简书宁", Role.SUPERVISOR);
        catalogue.addOwn(town.id(), "reports", "政府信息公开年报", "Annual reports", true);
    }

    private Staff hire(long body, String name, Role role) {
        var id = jdbc.sql("insert into account (authority_id, login, name, password, totp_secret) values (:body, :name, :name, '-', 'JBSWY3DPEHPK3PXP') returning id")
                .param("body", body)
                .param("name", name)
                .query((row, _) -> Long.valueOf(row.getLong(1)))
                .single();
        jdbc.sql("insert into account_role (account_id, role) values (:id, :role)").param("id", id).param("role", role.code()).update();
        return signIn.staff(new AccountId(id)).orElseThrow();
    }

    /** The town's draft of a year's report, in the words of the records, with a row of the form changed by hand. */
    ItemId draft(int year, String row, String changed) {
        var form = FormDefinition.of(year).orElseThrow();
        var report = reports.of(town, year, form);
        var html = drafts.sanitised(PaperHtml.fragment(ReportPaper.of(report)));
        assertThat(html).contains(row);
        var text = new DraftText(
                report.title(), "", html.replace(row, changed), Attribute.PROACTIVE, null, null, catalogue.bySlug(town.id(), "reports").orElseThrow().id(),
                ItemKind.ANNUAL_REPORT, null, LocalDate.of(year + 1, 1, 15), null, null, year, null, List.of());
        return drafts.create(clerk, town.id(), text, null);
    }

    ItemId published(int year, String row, String changed) {
        var id = draft(year, row, changed);
        review.begin(clerk, items.item(clerk, id));
        pass(id);
        return id;
    }

    void pass(ItemId id) {
        reviewing.pass(reviewer, id, items.item(reviewer, id).lock(), "不涉密", null);
        reviewing.pass(mayor, id, items.item(mayor, id).lock(), "同意公开", null);
    }

    /** A row of the table of requests as the page has it, all six kinds of applicant and the total. */
    static String row(String label, int natural, int total) {
        return "<th scope=\"row\">%s</th><td>%d</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>%d</td>".formatted(label, natural, total);
    }
}
