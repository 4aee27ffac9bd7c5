package org.gongkai.report.rollup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.report.FormDefinition;
import org.gongkai.report.sealed.CellValue;

/** What must add up in a form, looked for in sealed cells or in sums of them. Pure. */
final class Identities {
    private Identities() {}

    /**
     * Two numbers that should be one.
     *
     * @param id    of the identity in the form's definition
     * @param where the row, the column or the group of columns
     */
    record Breach(String id, String table, String where, BigDecimal left, BigDecimal right) {}

    /** Empty where all hold; a side on which no number stands says nothing. */
    static List<Breach> breaches(FormDefinition form, Map<String, CellValue> cells) {
        var breaches = new ArrayList<Breach>();
        for (var identity : form.identities()) {
            form.tables().stream()
                    .filter(table -> table.code().equals(identity.table()))
                    .forEach(table -> places(identity, table).forEach(place -> {
                        var left = sum(cells, table, identity, identity.left(), place);
                        var right = sum(cells, table, identity, identity.right(), place);
                        if (left.isPresent() && right.isPresent() && left.get().compareTo(right.get()) != 0) {
                            breaches.add(new Breach(identity.id(), table.code(), place, left.get(), right.get()));
                        }
                    }));
        }
        return breaches;
    }

    private static List<String> places(FormDefinition.Identity identity, FormDefinition.Table table) {
        return switch (identity.each()) {
            case "column" -> table.columns();
            case "row" -> table.rows().stream().filter(row -> !row.isHeading()).map(FormDefinition.Row::code).toList();
            default -> table.rows().stream() // groups: review.upheld and review.total are of the group review
                    .flatMap(row -> table.columns().stream().map(column -> row.code() + "/" + column.substring(0, Math.max(0, column.lastIndexOf('.')))))
                    .distinct()
                    .toList();
        };
    }

    private static Optional<BigDecimal> sum(
            Map<String, CellValue> cells, FormDefinition.Table table, FormDefinition.Identity identity, List<String> parts, String place) {
        return parts.stream()
                .map(part -> switch (identity.each()) {
                    case "column" -> "%s/%s/%s".formatted(table.code(), part, place);
                    case "row" -> "%s/%s/%s".formatted(table.code(), place, part);
                    default -> "%s/%s.%s".formatted(table.code(), place, part);
                })
                .flatMap(name -> Stream.ofNullable(cells.get(name)))
                .flatMap(value -> Stream.ofNullable(value.numberOrNull()))
                .reduce(BigDecimal::add);
    }
}
