package org.gongkai.report.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.FilledForm;
import org.gongkai.report.FormDefinition;
import org.gongkai.report.ReportFormats;
import org.gongkai.report.check.Examination;
import org.gongkai.report.check.ReportFile;
import org.gongkai.report.sealed.CellValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A report that is read back says in every cell of its form what was printed there. */
class PastReadingTest {
    private static final Path SEEDS = Path.of("src/test/resources/seeds");

    @TempDir
    Path folder;

    @ParameterizedTest(name = "form of {0} as {1}")
    @CsvSource({
        "2014, txt", "2014, html", "2014, docx", "2014, xlsx", "2014, pdf", "2014, ofd",
        "2019, txt", "2019, html", "2019, docx", "2019, xlsx", "2019, pdf", "2019, ofd",
        "2021, txt", "2021, html", "2021, docx", "2021, xlsx", "2021, pdf", "2021, ofd"
    })
    void everyCellComesBackFromEveryKindOfFile(int year, String format) throws IOException {
        var form = FormDefinition.of(year).orElseThrow();
        var printed = new LinkedHashMap<String, CellValue>();
        var filled = FilledForm.of(form, (cell, _) -> {
            int number = printed.size();
            if (number % 9 == 4 && !cell.startsWith("statistics")) {
                printed.put(cell, CellValue.of(null, false));
                return FilledForm.Cell.notApplicable();
            }
            printed.put(cell, CellValue.of(BigDecimal.valueOf(number), true));
            return FilledForm.Cell.number(BigDecimal.valueOf(number), null);
        });
        var sections = form.sections().stream()
                .map(section -> new AnnualReport.Section(
                        section.title(),
                        List.of(),
                        filled.tables().stream().filter(table -> section.tables() != null && section.tables().contains(table.code())).toList()))
                .toList();
        var report = new AnnualReport("湾龙镇人民政府", year, form.id(), "湾龙镇人民政府%d年政府信息公开工作年度报告".formatted(year), List.of(), sections);
        var file = folder.resolve("report." + format);
        Files.write(file, ReportFormats.write(report, format));

        var text = ReportFile.text(file);
        var cells = PastReading.of(form, Examination.of(text));

        var read = new LinkedHashMap<String, CellValue>();
        cells.forEach((cell, is) -> read.put(cell, is.value()));
        assertThat(read).isEqualTo(printed);
        assertThat(cells.values()).allSatisfy(cell -> {
            var place = Objects.requireNonNull(cell.read());
            assertThat(text.substring(place.place().start(), place.place().end())).contains(place.printed());
        });
    }

    @Test
    void aReportWithoutATableIsReadInTheFormsOwnWords() throws IOException {
        var cells = numbers(2017, "002-xian.txt");
        assertThat(cells)
                .containsEntry("statistics/1.1/count", "135")
                .containsEntry("statistics/2.2.3/count", "12")
                .containsEntry("statistics/3.1/count", "0")
                .containsEntry("statistics/6/count", "16")
                .containsEntry("statistics/8.3.2/count", "3")
                .containsEntry("statistics/9.2/count", "2")
                .containsEntry("statistics/9.3/count", "36");
        assertThat(cells).as("what it does not say is not 0").doesNotContainKeys("statistics/3.2/count", "statistics/8.4/count", "statistics/2.2.2/count");
    }

    @Test
    void ofTheFormOf2019ThatHasNoTableTheTotalsAreReadThatItsSentencesGive() throws IOException {
        assertThat(numbers(2019, "003-shexi.txt")).containsEntry("t3/1/total", "0").doesNotContainKey("t3/4/total");
    }

    @ParameterizedTest(name = "“{0}”")
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = {"0|0", "|empty", " 17 |17", "—|not applicable", "/|not applicable", "1,204|1204", "3.5|3.5", "三|refused", "12条|refused"})
    void zeroEmptyAndNotApplicableAreTypedAsThreeThings(String typed, String value) {
        assertThat(PastReading.typed(typed).map(PastReadingTest::words).orElse("refused")).isEqualTo(value);
    }

    private static String words(CellValue value) {
        return switch (value) {
            case CellValue.Amount(var number) -> number.toPlainString();
            case CellValue.Empty _ -> "empty";
            case CellValue.NotApplicable _ -> "not applicable";
        };
    }

    private static Map<String, String> numbers(int year, String seed) throws IOException {
        var numbers = new LinkedHashMap<String, String>();
        PastReading.of(FormDefinition.of(year).orElseThrow(), Examination.of(ReportFile.text(SEEDS.resolve(seed)))).forEach((cell, is) -> Optional.ofNullable(
                        is.value().numberOrNull())
                .ifPresent(number -> numbers.put(cell, number.toPlainString())));
        return numbers;
    }
}
