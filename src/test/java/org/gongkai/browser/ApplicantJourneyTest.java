package org.gongkai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.request.SampleTown.TOWN;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.gongkai.request.ApplicantKind;
import org.gongkai.request.CaseEvent;
import org.gongkai.request.CaseEvent.CorrectionNoticed;
import org.gongkai.request.CaseFile;
import org.gongkai.request.CaseId;
import org.gongkai.request.CaseState;
import org.gongkai.request.DecisionKind;
import org.gongkai.request.Recorded;
import org.gongkai.request.Recorded.Happened;
import org.gongkai.request.Requests;
import org.gongkai.request.SampleTown;
import org.gongkai.request.law.Channel;
import org.gongkai.request.law.LetterKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an applicant sees and does in their own case, step by step, on a phone and without a script. */
class ApplicantJourneyTest extends AtTheOffice {
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final LocalDate NOTICED = LocalDate.of(2026, 11, 24);

    @Autowired
    private Requests requests;

    @BeforeAll
    static void aFolderForPictures() throws IOException {
        Files.createDirectories(PICTURES);
    }

    @Test
    void aNoticeIsAnsweredOnAPhoneWithoutScriptAndTheAnswerStartsTheClockAnew() throws IOException {
        var id = noticed();
        var phone = page(false);
        follow(phone, id);
        assertThat(phone.locator("main")).containsText("待补正");
        assertThat(phone.locator("main")).containsText("2026年12月8日");
        look(phone, "applicant-correction");

        clock.moveTo(LocalDate.of(2026, 12, 1));
        button(phone, "提交补正").click();
        assertThat(phone.locator("#answer-error")).hasText("请填写补正内容。");
        phone.getByLabel("补正内容").fill("指大王家村2025年的名册");
        phone.locator("#files").setInputFiles(Files.writeString(DATA.resolve("坏.exe"), "MZ"));
        button(phone, "提交补正").click();
        assertThat(phone.locator("#problems")).containsText("请重新选择");
        assertThat(phone.getByLabel("补正内容")).hasValue("指大王家村2025年的名册");
        assertThat(read(id).position()).isEqualTo(2);
        look(phone, "applicant-correction-wrong");

        phone.locator("#files").setInputFiles(Files.writeString(DATA.resolve("村名.txt"), "大王家村"));
        button(phone, "提交补正").click();
        assertThat(phone.locator("#done")).containsText("补正已收到");
        assertThat(phone.locator("main")).containsText("最迟 2026年12月29日");
        assertThat(phone.locator("main")).containsText("村名.txt");
        look(phone, "applicant-corrected");
        phone.reload(); // sends the same form again
        assertThat(read(id).position()).isEqualTo(3);
        assertThat(read(id).events()).contains(new CaseEvent.Corrected(LocalDate.of(2026, 12, 1), false));

        button(phone, "我要纸质文书").click();
        assertThat(phone.locator("#done")).containsText("您需要纸质文书");
        assertThat(phone.getByText("我要纸质文书")).hasCount(0);

        clock.moveTo(LocalDate.of(2026, 12, 10));
        var decision = DecisionKind.TO_BE_MADE;
        var words = Map.of("decision", decision.code(), "reasons", "需要重新汇总加工");
        record(id, new Happened(decision.decided(requests.today(), Optional.empty())), words, decision.letter());
        follow(phone, id);
        assertThat(phone.locator("main")).containsText("本机关已经作出答复");
        var letter = phone.waitForDownload(() -> phone.locator("form.download button").nth(1).click());
        assertThat(Files.size(letter.path())).isPositive();
        look(phone, "applicant-decided");
    }

    @Test
    void afterTheLastDayTheApplicantIsToldWhatThatMeansAndKeepsTheText() {
        var id = noticed();
        var page = page(true);
        follow(page, id);
        page.getByLabel("补正内容").fill("太晚写的话");
        clock.moveTo(LocalDate.of(2026, 12, 20));
        button(page, "提交补正").click();
        assertThat(page.locator("#problems")).containsText("不再等待补正");
        assertThat(page.getByLabel("补正内容")).hasValue("太晚写的话");
        assertThat(page.locator("main")).containsText("可以随时重新提出申请");
        assertThat(read(id).position()).isEqualTo(2);
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        look(page, "applicant-late");
    }

    @Test
    void aRequestIsWithdrawnOnlyAfterASecondThought() {
        var id = noticed();
        var page = page(true);
        follow(page, id);
        button(page, "我要撤回").click();
        look(page, "applicant-withdrawal");
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        button(page, "不撤回，返回").click();
        assertThat(read(id).position()).isEqualTo(2);
        button(page, "我要撤回").click();
        button(page, "确认撤回").click();
        assertThat(page.locator("#done")).hasText("申请已撤回。");
        assertThat(requests.standing(read(id), requests.today()).state()).isEqualTo(CaseState.WITHDRAWN);
        assertThat(page.getByText("我要撤回")).hasCount(0);
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }

    @Test
    void theSquareCodeOnTheReceiptOpensThePageWhereTheRequestIsFollowedOnScreenAndOnPaper() throws IOException, NotFoundException {
        var token = "receipt-of-this-test-1";
        var file = requests.submit(TOWN, ApplicantKind.NATURAL, SampleTown.applicant(), SampleTown.asked(), token).file();
        var page = page(false);
        page.navigate(at("/service/wanlong/receipt?form=" + token));
        assertThat(page.locator(".receipt .code")).hasText(file.code().grouped());
        var onScreen = read(page.locator(".receipt svg"));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        look(page, "receipt-printed");
        assertThat(read(page.locator(".receipt svg"))).isEqualTo(onScreen);

        var camera = page(false);
        camera.navigate(onScreen);
        camera.getByLabel("电话或者电子邮箱").fill("13800000000");
        button(camera, "查询").click();
        assertThat(camera.locator("main")).containsText(file.number());
        assertThat(camera.locator("main h1")).hasText(SampleTown.asked().subject());
    }

    /** What a telephone's camera reads in a picture on the page. */
    private static String read(Locator square) throws IOException, NotFoundException {
        var picture = ImageIO.read(new ByteArrayInputStream(square.screenshot()));
        var pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        var light = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels);
        return new MultiFormatReader().decode(new BinaryBitmap(new HybridBinarizer(light))).getText();
    }

    private CaseId noticed() {
        clock.moveTo(LocalDate.of(2026, 11, 23));
        var received = new CaseEvent.Received(requests.today(), Channel.COUNTER, null, ApplicantKind.NATURAL);
        var id = requests.takeIn(TOWN, SampleTown.applicant(), SampleTown.asked(), clock.instant(), List.of(received));
        clock.moveTo(NOTICED);
        record(id, new Happened(new CorrectionNoticed(NOTICED, LocalDate.of(2026, 12, 8))), Map.of("points", "请写明是哪个村"), LetterKind.L02);
        return id;
    }

    private void record(CaseId id, Recorded what, Map<String, String> words, LetterKind letter) {
        requests.record(SampleTown.officer(), id, read(id).position(), what, words, Optional.of(letter), List.of());
    }

    private CaseFile read(CaseId id) {
        return requests.find(SampleTown.officer(), id).orElseThrow();
    }

    private void follow(Page page, CaseId id) {
        page.navigate(at("/service/track?code=" + read(id).code().grouped()));
        page.getByLabel("电话或者电子邮箱").fill("13800000000");
        button(page, "查询").click();
    }

    private Page page(boolean script) {
        return page(new NewContextOptions().setJavaScriptEnabled(script).setViewportSize(360, 740));
    }

    /** A phone's window is not wider than the page. */
    private static void look(Page page, String name) {
        assertThat(page.locator("body").boundingBox().width).isLessThanOrEqualTo(360);
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
    }
}
