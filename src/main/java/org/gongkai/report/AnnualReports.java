package org.gongkai.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.authority.Authority;
import org.gongkai.document.ChineseDay;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a body's report of a year from its records. */
@Component
public class AnnualReports {
    private final RecordedYears years;
    private final Clock clock;

    AnnualReports(RecordedYears years, Clock clock) {
        this.years = years;
        this.clock = clock;
    }

    /** @param form not always that of the year: a body may want to see its year in another */
    @Transactional(readOnly = true)
    public AnnualReport of(Authority body, int year, FormDefinition form) {
        var records = years.of(body, year);
        var filled = Forms.fill(form, records);
        var narrative = new Narrative(year, records.figures(), records.cases());
        var sections = new ArrayList<AnnualReport.Section>();
        for (var section : form.sections()) {
            var paragraphs = orNone(section.topics()).stream().flatMap(word -> narrative.of(Topic.of(word)).stream()).map(FigureMarks::plain).toList();
            var codes = orNone(section.tables());
            var tables = filled.tables().stream().filter(table -> codes.contains(table.code())).toList();
            sections.add(new AnnualReport.Section(section.title(), paragraphs, tables));
        }
        return new AnnualReport(body.name(), year, form.id(), title(body, year), preamble(body, year, form), List.copyOf(sections));
    }

    /** Every sentence that the records could give by now, with what each number counts: a text that was edited is held against it. */
    public static DraftedText drafted(RecordedYear records, FormDefinition form) {
        var narrative = Narrative.complete(records.year(), records.figures(), records.cases());
        var marked = new StringBuilder(title(records.body(), records.year())).append("\n");
        for (var section : form.sections()) {
            marked.append(section.title()).append("\n");
            orNone(section.topics()).forEach(word -> narrative.of(Topic.of(word)).forEach(paragraph -> marked.append(paragraph).append("\n")));
        }
        var read = FigureMarks.read(marked.toString());
        return new DraftedText(read.text(), read.figures());
    }

    private static String title(Authority body, int year) {
        return "%s%d年政府信息公开工作年度报告".formatted(body.name(), year);
    }

    private List<String> preamble(Authority body, int year, FormDefinition form) {
        var today = LocalDate.now(clock);
        var last = year == today.getYear() ? today : LocalDate.of(year, 12, 31);
        var basis = "根据《中华人民共和国政府信息公开条例》和%s的要求，编制本报告。本报告所列数据的统计期限自%s起至%s止。"
                .formatted(form.notice(), ChineseDay.of(LocalDate.of(year, 1, 1)), ChineseDay.of(last));
        var contact = body.contact();
        var ask = new StringBuilder("如对本报告有疑问，请与").append(contact.office() == null ? body.name() : contact.office()).append("联系");
        add(ask, "地址", contact.address());
        add(ask, "邮编", contact.postcode());
        add(ask, "电话", contact.phone());
        return List.of(basis, ask.append("。").toString());
    }

    private static void add(StringBuilder to, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            to.append("，").append(label).append("：").append(value);
        }
    }

    private static List<String> orNone(@Nullable List<String> words) {
        return words == null ? List.of() : words;
    }
}
