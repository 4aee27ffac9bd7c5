package org.gongkai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Apply on the web without a script, confirm, extend, decide, send, and follow it all as the applicant. */
class RequestJourneyTest extends AtTheOffice {
    private static final Path PICTURES = Path.of("target", "pictures");

    @Test
    void aRequestIsSentConfirmedExtendedDecidedAndFollowed() throws IOException {
        Files.createDirectories(PICTURES);
        var resident = page(new NewContextOptions().setJavaScriptEnabled(false));
        var code = apply(resident);
        officer.navigate(at("/staff"));
        confirm(officer);
        register(officer);
        propose(officer);
        consent(director);
        decide(officer);
        follow(resident, code);
    }

    private String apply(Page page) {
        page.navigate(at("/service/wanlong/apply"));
        look(page, "apply");
        button(page, "提交申请").click();
        assertThat(page.locator("#name-error")).hasText("请填写姓名或者名称。");
        assertThat(page.locator("#phone-error")).hasText("电话和电子邮箱请至少填写一项。");
        page.getByLabel("姓名或者名称").fill("欧阳倩");
        page.getByLabel("证件号码").fill("110105194912310021");
        page.getByLabel("联系电话").fill("13800000000");
        page.getByLabel("所需政府信息的名称").fill("2025年危房改造补助发放名册");
        page.getByLabel("其他特征性描述").fill("全镇各村，含金额");
        page.getByLabel("自行领取").check();
        button(page, "提交申请").click();
        assertThat(page.locator("#identity-error")).hasText("身份证号码应为 18 位，请核对有没有写错。");
        assertThat(page.getByLabel("所需政府信息的名称")).hasValue("2025年危房改造补助发放名册");
        look(page, "apply-wrong");
        page.getByLabel("证件号码").fill("11010519491231002X");
        button(page, "提交申请").click();
        assertThat(page.locator("h1")).hasText("申请已提交");
        look(page, "receipt");
        return page.locator(".receipt .code").innerText();
    }

    private void confirm(Page page) {
        look(page, "home");
        page.getByText("2025年危房改造补助发放名册").first().click();
        assertThat(page.locator("main")).containsText("尚未确认收到");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("查看申请人信息")).click();
        assertThat(page.locator("#applicant")).containsText("欧阳倩");
        look(page, "case-unconfirmed");
        link(page, "确认收到").click();
        look(page, "confirm");
        button(page, "保存并出具文书").click();
        assertThat(page.locator("main")).containsText("收到申请：2026年11月23日");
        assertThat(page.locator("aside")).containsText("政府信息公开申请登记回执");
        clock.moveTo(LocalDate.of(2026, 12, 2));
        page.reload();
        look(page, "case-running");
    }

    private void register(Page page) {
        page.navigate(at("/staff/requests"));
        link(page, "登记申请").click();
        look(page, "register");
        page.getByLabel("姓名或者名称").fill("西安镇某科技有限公司");
        page.getByLabel("申请人类别").selectOption("org.business");
        page.getByLabel("所需政府信息的名称").fill("高标准农田建设项目验收文件");
        page.getByLabel("自行领取").check();
        page.getByLabel("收到日期").fill("2027-01-01");
        button(page, "登记并出具回执").click();
        assertThat(page.locator("#on-error")).hasText("日期不能晚于今天。");
        page.getByLabel("收到日期").fill("2026-12-01");
        button(page, "登记并出具回执").click();
        assertThat(page.locator("main")).containsText("收到申请：2026年12月1日");
        page.navigate(at("/staff/requests"));
        look(page, "list");
    }

    private void propose(Page page) {
        page.navigate(at("/staff/requests/1"));
        link(page, "征求第三方意见").click();
        page.getByLabel("第三方或者机关名称").fill("张守仁");
        page.getByLabel("涉及的信息内容").fill("贵户2025年危房改造补助的金额");
        button(page, "保存并出具文书").click();
        clock.moveTo(LocalDate.of(2026, 12, 9));
        page.navigate(at("/staff/requests/1"));
        look(page, "case-consulting");
        link(page, "登记第三方意见").click();
        page.locator("#consultation input").check();
        page.getByLabel("否").check();
        page.getByLabel("意见和理由").fill("不同意公开银行账号");
        button(page, "保存").click();
        link(page, "提请延长").click();
        page.getByLabel("延长的工作日数").fill("21");
        page.getByLabel("理由").fill("需要逐村核对名册");
        button(page, "保存").click();
        assertThat(page.locator("#workingDays-error")).hasText("请填写 1 至 20 之间的整数。");
        page.getByLabel("延长的工作日数").fill("10");
        button(page, "保存").click();
        assertThat(page.locator("main")).containsText("等待工作机构负责人同意");
    }

    private void consent(Page page) {
        page.navigate(at("/staff"));
        page.getByText("2025年危房改造补助发放名册").first().click();
        link(page, "同意延长").click();
        assertThat(page.getByLabel("延长的工作日数")).hasValue("10");
        button(page, "保存并出具文书").click();
        assertThat(page.locator("aside")).containsText("政府信息公开申请延期答复告知书");
    }

    private void decide(Page page) throws IOException {
        page.navigate(at("/staff/requests/1"));
        look(page, "case-extended");
        link(page, "答复：部分公开").click();
        look(page, "decision");
        var second = page.context().newPage(); // the same officer in a second window, or another one
        second.navigate(at("/staff/requests/1/step/withdrawn"));
        page.getByLabel("保护第三方合法权益").check();
        page.getByLabel("不予公开的部分").fill("身份证号码\n银行账号");
        page.getByLabel("理由", new Page.GetByLabelOptions().setExact(true)).fill("公开后会损害各户的财产安全，第三方不同意。");
        var roster = Files.writeString(DATA.resolve("名册.txt"), "东湾村 张守仁 20000元 开户行 …… 11010519491231002X");
        page.locator("#files").setInputFiles(roster);
        page.getByLabel("本答复和所附文件已经保密审查").check();
        button(page, "保存并出具文书").click();
        assertThat(page.locator("#problems")).containsText("必须处理的问题");
        assertThat(page.getByLabel("不予公开的部分")).hasValue("身份证号码\n银行账号");
        look(page, "decision-held");
        page.locator("#files").setInputFiles(Files.writeString(DATA.resolve("名册.txt"), "东湾村 张守仁 20000元"));
        button(page, "保存并出具文书").click();
        assertThat(page.locator("main")).containsText("部分公开，保护第三方合法权益 · 计入年报 3.2");
        look(page, "case-decided");
        button(second, "保存").click();
        assertThat(second.locator("#meanwhile")).containsText("作出答复：部分公开");
        look(second, "meanwhile");
        second.close();
        var download = page.waitForDownload(() -> page.getByText("政府信息部分公开告知书").last().click());
        try (var pdf = Loader.loadPDF(download.path().toFile())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", ""))
                    .contains("欧阳倩：", "第三十七条", "第十五条", "银行账号", "先向示范县人民政府申请行政复议", "附件：名册.txt");
        }
        Files.copy(download.path(), PICTURES.resolve("L11.pdf"), StandardCopyOption.REPLACE_EXISTING);
        link(page, "登记送出").click();
        page.getByLabel("直接送达").check();
        button(page, "保存并出具文书").click();
        assertThat(page.locator("aside")).containsText("答复书送出");
        look(page, "case-closed");
    }

    private void follow(Page page, String code) throws IOException {
        page.navigate(at("/service/track?code=" + code));
        page.getByLabel("电话或者电子邮箱").fill("13900000000");
        button(page, "查询").click();
        assertThat(page.locator("#problems")).containsText("没有找到相符的申请");
        look(page, "track-unknown");
        page.getByLabel("电话或者电子邮箱").fill("138 0000 0000");
        button(page, "查询").click();
        assertThat(page.locator("main")).containsText("本机关已经作出答复");
        assertThat(page.locator("main")).not().containsText("张守仁");
        assertThat(page.locator("main")).not().containsText("征求第三方意见书");
        look(page, "tracked");
        var letter = page.waitForDownload(() -> button(page, "政府信息部分公开告知书").click());
        assertThat(Files.size(letter.path())).isPositive();
        var roster = page.waitForDownload(() -> button(page, "名册.txt").click());
        assertThat(Files.readString(roster.path())).isEqualTo("东湾村 张守仁 20000元");
    }

    /** Looks at a page as wide as a desk's and as narrow as a phone's; on neither may it be wider than the window. */
    private static void look(Page page, String name) {
        for (var width : List.of(1280, 360)) {
            page.setViewportSize(width, 800);
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + "-" + width + ".png")));
        }
        page.setViewportSize(1280, 800);
        if (page.context().browser() != null && !name.isEmpty() && scripted(page)) {
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        }
    }

    private static boolean scripted(Page page) {
        return page.url().contains("/staff");
    }
}
