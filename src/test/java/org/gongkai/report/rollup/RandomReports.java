package org.gongkai.report.rollup;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.SequencedMap;
import org.gongkai.report.FilledForm;
import org.gongkai.report.FormDefinition;
import org.gongkai.report.sealed.CellValue;

/** Reports in which everything adds up, with random numbers, some cells left empty and some ledgers not kept. */
final class RandomReports {
    private static final List<String> APPLICANTS = List.of("natural", "org.business", "org.research", "org.charity", "org.legal", "org.other");
    private static final int MOST = 40;

    private final FormDefinition form;
    private final Random chance;

    RandomReports(FormDefinition form, Random chance) {
        this.form = form;
        this.chance = chance;
    }

    SequencedMap<String, CellValue> next() {
        var cells = new LinkedHashMap<String, CellValue>();
        for (var table : form.tables()) {
            for (var row : table.rows()) {
                for (int i = 0; i < row.cells().size(); i++) {
                    if (row.isCounted(i)) {
                        cells.put(FilledForm.cellName(table, row, i), any(table.code()));
                    }
                }
            }
        }
        balance(cells);
        return cells;
    }

    /** Only tables without identities may have gaps here: a gap in the others is a report that says nothing. */
    private CellValue any(String table) {
        var closed = table.equals("t3") || table.equals("t4");
        return switch (closed ? 0 : chance.nextInt(3)) {
            case 1 -> new CellValue.Empty();
            case 2 -> new CellValue.NotApplicable();
            default -> new CellValue.Amount(BigDecimal.valueOf(chance.nextInt(MOST)));
        };
    }

    private void balance(SequencedMap<String, CellValue> cells) {
        var outcomes = cells.keySet().stream().filter(it -> it.matches("t3/3\\.[1-6].*/natural")).map(it -> it.split("/", -1)[1]).toList();
        for (var applicant : APPLICANTS) {
            var closed = sum(cells, outcomes.stream().map(row -> "t3/" + row + "/" + applicant).toList());
            set(cells, "t3/3.7/" + applicant, closed);
            set(cells, "t3/1/" + applicant, closed.add(number(cells, "t3/4/" + applicant)).subtract(number(cells, "t3/2/" + applicant)));
        }
        for (var table : form.tables()) {
            if (table.code().equals("t3")) {
                table.rows().stream().filter(row -> !row.isHeading()).forEach(row -> set(
                        cells, "t3/" + row.code() + "/total", sum(cells, APPLICANTS.stream().map(it -> "t3/" + row.code() + "/" + it).toList())));
            }
        }
        for (var group : List.of("review", "suit.direct", "suit.afterReview")) {
            set(cells, "t4/count/" + group + ".total",
                    sum(cells, List.of("upheld", "corrected", "other", "pending").stream().map(it -> "t4/count/" + group + "." + it).toList()));
        }
    }

    private static void set(SequencedMap<String, CellValue> cells, String cell, BigDecimal number) {
        cells.put(cell, new CellValue.Amount(number));
    }

    private static BigDecimal sum(SequencedMap<String, CellValue> cells, List<String> names) {
        return names.stream().map(name -> number(cells, name)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal number(SequencedMap<String, CellValue> cells, String name) {
        return Objects.requireNonNull(Objects.requireNonNull(cells.get(name), name).numberOrNull(), name);
    }
}
