package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.access.AccountId;
import org.gongkai.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What the pages answer to what people type. */
@SpringBootTest
@AutoConfigureMockMvc
class RequestPagesTest {
    private static final String TOKEN = "AbCdEfGhIjKlMnOpQrStUv";

    @TempDir
    static Path data;

    @Autowired
    private MockMvcTester web;

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void ownPlace(DynamicPropertyRegistry properties) {
        properties.add("gongkai.data", data::toString);
        properties.add("gongkai.database-url", TestDatabase::freshUrl);
        properties.add("gongkai.forms-per-minute", () -> 10_000);
        properties.add("gongkai.forms-at-once", () -> 10_000);
    }

    @BeforeEach
    void aTown() {
        SampleTown.lay(jdbc);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    kind           | alien            | 请选择申请人类别。
                    name           | -                | 请填写姓名或者名称。
                    identity       | 110105           | 身份证号码应为 18 位
                    phone          | call me          | 电话号码只能有数字
                    phone          | -                | 电话和电子邮箱请至少填写一项。
                    email          | nobody           | 电子邮箱的写法不对
                    subject        | -                | 请填写所需政府信息的名称。
                    form           | stone            | 请选择获取信息的形式。
                    way            | post             | 选择邮寄的，请填写联系地址。
                    way            | email            | 选择用电子邮件获取的，请填写电子邮箱。
                    """)
    void whatIsWrongIsSaidBesideTheFieldAndNothingIsKept(String field, String value, String words) {
        var form = form();
        form.put(field, value == null ? "" : value);

        assertThat(send(form)).hasStatusOk().bodyText().contains(words).contains("全镇各村，含金额");
        assertThat(requests()).isZero();
    }

    @Test
    void aFieldThatIsTooLongIsToldByHowMuchAndStaysAsItWasTyped() {
        var form = form();
        form.put("description", "长".repeat(2001));

        assertThat(send(form)).hasStatusOk().bodyText().contains("最多 2,000 个字，现有 2,001 个字").contains("长".repeat(2001));
        assertThat(requests()).isZero();
    }

    @Test
    void whatNobodyCanSeeIsTakenOutAndAScriptIsText() {
        var form = form();
        form.put("subject", "名\u0000册<script>alert(1)</script>");

        assertThat(send(form)).hasStatus3xxRedirection();
        assertThat(web.get().uri("/service/wanlong/receipt?form=" + TOKEN)).hasStatusOk().bodyText().contains("名册&lt;script&gt;").doesNotContain("<script>alert");
    }

    @Test
    void theSameFormSentTwiceShowsTheSameReceipt() {
        assertThat(send(form())).hasStatus3xxRedirection().hasRedirectedUrl("/service/wanlong/receipt?form=" + TOKEN);
        assertThat(send(form())).hasRedirectedUrl("/service/wanlong/receipt?form=" + TOKEN + "&again=yes");
        assertThat(web.get().uri("/service/wanlong/receipt?form=" + TOKEN + "&again=yes")).bodyText().contains("没有重复登记", "2026-0001");
        assertThat(web.get().uri("/service/xian/receipt?form=" + TOKEN)).hasRedirectedUrl("/service/track");
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void nobodyIsAskedForAPurposeAndTheFormSpeaksEnglishToo() {
        assertThat(web.get().uri("/service/wanlong/apply")).hasStatusOk().bodyText().contains("不必说明用途").doesNotContain("name=\"purpose\"");
        assertThat(web.get().uri("/service/wanlong/apply?language=en")).bodyText().contains("Request for government information", "Wanlong Town");
        assertThat(web.get().uri("/service/nowhere/apply")).hasStatus(404);
    }

    @Test
    void anUnknownCodeAndAWrongContactGetTheSameAnswer() {
        send(form());
        var code = jdbc.sql("select receipt_code from request").query((row, _) -> row.getString(1)).single();

        var unknown = track("222-2222-222", "13800000000");
        var wrong = track(code, "13800000001");

        assertThat(unknown).hasStatusOk().bodyText().contains("没有找到相符的申请");
        assertThat(wrong).hasStatusOk().bodyText().contains("没有找到相符的申请");
        assertThat(track(code, "13800000000")).bodyText().contains("2026-0001", "待确认");
        assertThat(web.post().uri("/service/track/file").param("code", code).param("contact", "13800000000").param("file", "1").with(csrf())).hasStatus(404);
    }

    @Test
    void onlyThoseWhoHandleRequestsHereSeeThem() {
        send(form());

        assertThat(web.get().uri("/staff/requests/1").with(as(1))).hasStatusOk().bodyText().contains("危房改造").doesNotContain("欧阳倩");
        assertThat(web.get().uri("/staff/requests/1").with(as(3))).hasStatus(403);
        assertThat(web.get().uri("/staff/requests").with(as(4))).hasStatus(403);
        assertThat(web.get().uri("/staff/requests/1")).hasStatus3xxRedirection();
        assertThat(web.post().uri("/staff/requests/1/applicant").with(as(1)).with(csrf())).bodyText().contains("欧阳倩");
        assertThat(web.get().uri("/staff/requests/99").with(as(1))).hasStatus(404);
        assertThat(web.get().uri("/staff/requests/1/step/extended").with(as(1))).hasStatus(403);
    }

    @Test
    void aStepThatTheLawDoesNotAllowIsRefusedWithItsArticle() {
        send(form());
        var step = web.post().uri("/staff/requests/1/step/correction-noticed").with(as(1)).with(csrf())
                .param("seen", "1").param("due", "2099-01-05").param("points", "请写明年份").exchange();

        assertThat(step).hasStatusOk().bodyText().contains("补正只能一次性告知", "第三十条", "请写明年份");
        assertThat(jdbc.sql("select count(*) from letter").query((row, _) -> row.getInt(1)).single()).isZero();
    }

    @Test
    void theTableForOtherProgramsHoldsNoFormula() {
        var form = form();
        form.put("subject", "=1+1");
        send(form);

        assertThat(web.get().uri("/staff/requests/table.csv").with(as(1))).hasStatusOk().bodyText().startsWith("\uFEFF").contains("\"'=1+1\"");
    }

    @Test
    void theCalculatorTellsTheDeadlineAndWhyEachDayCountsOrNot() {
        var counted = web.get().uri("/service/clock?channel=counter&on=2025-03-03&thirdPartyOn=2025-03-10&thirdPartyRepliedOn=2025-03-14&asOf=2025-03-17");

        assertThat(counted).hasStatusOk().bodyText().contains("最迟应于2025年4月7日答复", "已用6个工作日", "还剩14个工作日");
        assertThat(counted)
                .bodyText()
                .containsPattern("2025-03-12[^/]*</time> 周三</th><td class=\"num\"></td><td>工作日，征求第三方意见，不计入</td><td>第三十二条")
                .containsPattern("2025-04-04.*周五</th><td class=\"num\"></td><td>节假日，休息日不计入<br><small>国务院办公厅关于2025年部分节假日安排的通知</small>")
                .containsPattern("2025-04-07.*<td class=\"num\">20</td>");
        assertThat(web.get().uri("/service/clock")).hasStatusOk().bodyText().doesNotContain("最迟应于", "role=\"alert\"");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        channel=counter                                              | 请填写日期
        on=2025-03-03                                                | 请选择一项。
        channel=counter&on=2025-02-30                                | 日期的写法不对
        channel=counter&on=2007-03-03                                | 2008年5月1日
        channel=counter&on=2025-03-03&asOf=2035-01-01                | 三年之内
        channel=counter&on=2025-03-03&decidedOn=2025-03-01           | 三年之内
        channel=counter&on=2025-03-03&correctedOn=2025-03-10         | 请填写日期
        channel=counter&on=2025-03-03&extendedOn=2025-03-10          | 1至999
        channel=counter&on=2025-03-03&extendedOn=2025-03-10&extendedDays=x | 1至999
        channel=counter&on=2025-03-03&decidedOn=2025-03-10&extendedOn=2025-03-12&extendedDays=5 | 不能同时成立
        """)
    void theCalculatorSaysWhichDayCannotBe(String days, String words) {
        assertThat(web.get().uri("/service/clock?" + days)).hasStatusOk().bodyText().contains(words, "role=\"alert\"").doesNotContain("id=\"answer\"");
    }

    private static Map<String, String> form() {
        var form = new HashMap<String, String>();
        form.put("token", TOKEN);
        form.put("kind", "natural");
        form.put("name", "欧阳倩");
        form.put("document", "resident-card");
        form.put("identity", "11010519491231002X");
        form.put("phone", "13800000000");
        form.put("subject", "2025年危房改造补助发放名册");
        form.put("description", "全镇各村，含金额");
        form.put("form", "paper");
        form.put("way", "collect");
        return form;
    }

    private MvcTestResult send(Map<String, String> form) {
        var post = web.post().uri("/service/wanlong/apply").with(csrf());
        form.forEach(post::param);
        return post.exchange();
    }

    private MvcTestResult track(String code, String contact) {
        return web.post().uri("/service/track").param("code", code).param("contact", contact).with(csrf()).exchange();
    }

    private int requests() {
        return jdbc.sql("select count(*) from request").query((row, _) -> row.getInt(1)).single();
    }

    private static RequestPostProcessor as(long account) {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(new AccountId(account), null, List.of()));
    }
}
