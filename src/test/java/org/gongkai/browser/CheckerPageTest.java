package org.gongkai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** A supervisor drops reports on the checker's page: one, a folder, and what is no report. */
class CheckerPageTest {
    private static final Demonstration DEMONSTRATION = Demonstration.running();
    private static final Path SEEDS = Path.of("src/test/resources/seeds");
    private static final Path OTHERS = Path.of("src/test/resources/report/check");

    @Test
    void aDroppedReportComesBackWithMarksInItsTextAndNotesInTheMargin() {
        try (var desk = DEMONSTRATION.desk("shifan.supervisor", 1280, 900)) {
            var page = desk.newPage();
            page.navigate("/staff/reports");
            page.locator("a[href='/staff/report-check']").click();
            Demonstration.picture(page, "checker-form");
            check(page, SEEDS.resolve("002-xian.txt"));

            assertThat(page.locator(".facts")).containsText("西安镇");
            var mark = page.locator(".marked mark.wrong sup a").first();
            var note = page.locator(mark.getAttribute("href"));
            assertThat(note).containsText("硬伤");
            assertThat(page.locator(".row.noted").filter(new Locator.FilterOptions().setHas(note))).hasCount(1);
            mark.click();
            assertThat(page.url()).contains("#note-");
            Demonstration.picture(page, "checker-report");
            examine(page);

            page.setViewportSize(360, 780);
            Demonstration.picture(page, "checker-report-phone");
        }
    }

    @Test
    void aFolderOfReportsBecomesASortableTableThatOpensEachOfThem() throws IOException {
        try (var desk = DEMONSTRATION.desk("shifan.supervisor", 1280, 900)) {
            var page = desk.newPage();
            page.navigate("/staff/report-check");
            page.setInputFiles("#files", new FilePayload("乡镇年报.zip", "application/zip", folder()));
            send(page);

            var rows = page.locator("main tbody tr");
            assertThat(rows).hasCount(18);
            assertThat(rows.first()).containsText("未读出"); // what cannot be read is seen first
            page.locator("thead a", new Page.LocatorOptions().setHasText("文件")).click();
            assertThat(rows.nth(1).locator("th")).containsText("乡镇年报/000-shuichun.txt");
            Demonstration.picture(page, "checker-table");
            examine(page);
            var download = page.waitForDownload(() -> page.locator("a[href$='table.xlsx']").click());
            try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(download.path())))) {
                assertThat(workbook.getSheetAt(0).getLastRowNum()).isGreaterThan(18);
            }
            rows.nth(1).locator("th a").click();
            assertThat(page.locator(".marked")).isVisible();
        }
    }

    @Test
    void whatCannotBeTakenIsSaidBesideTheField() {
        try (var desk = DEMONSTRATION.desk("wanlong.clerk", 1280, 900)) {
            var page = desk.newPage();
            page.navigate("/staff/report-check");
            send(page);
            assertThat(page.locator("#files-error")).containsText("请选择至少一份年报");
            page.setInputFiles("#files", new FilePayload("坏的.zip", "application/zip", new byte[] {1, 2, 3}));
            send(page);
            assertThat(page.locator("#files-error")).containsText("压缩包打不开");
            page.setInputFiles("#files", new FilePayload("扫描.txt", "text/plain", new byte[] {' '}));
            send(page);
            assertThat(page.locator("main .notice")).containsText("没有可读的文字");
        }
    }

    @Test
    void nobodySeesWhatSomebodyElseHandedIn() {
        try (var desk = DEMONSTRATION.desk("shifan.supervisor", 1280, 900)) {
            var page = desk.newPage();
            page.navigate("/staff/report-check");
            check(page, SEEDS.resolve("001-wanlong.txt"));
            var address = address(page);
            assertThat(DEMONSTRATION.signedIn("shifan.supervisor").get(address).statusCode()).isEqualTo(200);
            assertThat(DEMONSTRATION.signedIn("wanlong.clerk").get(address).statusCode()).isEqualTo(404);
        }
    }

    /** By axe, in both languages, every mode and on a phone. */
    private static void examine(Page page) {
        try (var examiner = new Examiner(DEMONSTRATION)) {
            examiner.examine(address(page), "shifan.supervisor");
            assertThat(examiner.faults()).isEmpty();
        }
    }

    private static String address(Page page) {
        return page.url().replaceFirst("https?://[^/]+", "").replaceFirst("#.*", "");
    }

    private static void check(Page page, Path report) {
        page.setInputFiles("#files", report);
        send(page);
    }

    private static void send(Page page) {
        page.locator("main form .button").click();
    }

    /** As Windows packs it: names in GBK; with a file that is no report. */
    private static byte[] folder() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, Charset.forName("GBK"));
                var seeds = Files.list(SEEDS);
                var others = Files.list(OTHERS)) {
            for (var report : Stream.concat(seeds.filter(it -> it.toString().endsWith(".txt")), others.filter(it -> it.toString().endsWith(".txt"))).toList()) {
                zip.putNextEntry(new ZipEntry("乡镇年报/" + report.getFileName()));
                zip.write(Files.readAllBytes(report));
            }
            zip.putNextEntry(new ZipEntry("乡镇年报/目录.doc"));
            zip.write(new byte[] {1, 2, 3});
        }
        return bytes.toByteArray();
    }
}
