package org.gongkai.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A statutory form as its file in {@code forms/} defines it; next year's form is a new file.
 *
 * @param from first report year for which it is the form; {@code to} the last
 * @param note what a reader must know of its labels; null where all were read in an original
 * @param sections of the whole report, in order
 * @param identities what must add up
 */
public record FormDefinition(
        String id,
        String title,
        String document,
        int from,
        int to,
        @Nullable String note,
        List<Section> sections,
        List<Identity> identities,
        List<Table> tables) {
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    private static final List<FormDefinition> ALL = List.of(read("statistics-2014"), read("annual-report-2019"), read("annual-report-2021"));

    /**
     * A section of the report: text or tables.
     *
     * @param topics what its text tells of, by {@link Topic}'s words; null in a section of tables
     * @param tables codes of its tables; null in a section of text
     */
    public record Section(String title, @Nullable List<String> topics, @Nullable List<String> tables) {}

    /**
     * What must add up: the cells named on the left are together as much as those on the right.
     *
     * @param each  {@code column}: left and right are rows; {@code row}: they are columns; {@code group}: they are the ends of
     *              columns' names, each group for itself
     */
    public record Identity(String id, String table, String each, List<String> left, List<String> right) {}

    /** @param head lines of head cells, as they span columns and lines */
    public record Table(String code, String title, List<List<Head>> head, List<String> columns, List<Row> rows) {}

    /** A head cell; null for 1. */
    public record Head(String label, @Nullable Integer columns, @Nullable Integer rows) {}

    /**
     * A row.
     *
     * @param cells    what each holds: {@code figure:CODE}, {@code cases:CELL}, {@code none} for what the body has no power
     *                 to do, a text as it is printed, or null where the program keeps no such ledger
     * @param verified false for a label that was not read in an original
     */
    public record Row(
            String code, String label, int level, List<@Nullable String> cells, @Nullable Boolean heading, @Nullable Boolean verified) {
        public boolean isHeading() {
            return Boolean.TRUE.equals(heading);
        }

        /** Whether a number belongs there; else it is a heading or a text that is printed. */
        public boolean isCounted(int column) {
            var binding = cells.get(column);
            return !isHeading() && (binding == null || binding.equals("none") || binding.startsWith("figure:") || binding.startsWith("cases:"));
        }

        public boolean isVerified() {
            return !Boolean.FALSE.equals(verified);
        }
    }

    /** The notice's number, without the annex. */
    String notice() {
        return document.replaceFirst(" .*", "");
    }

    /** The form of a report year; empty for a year whose form the program does not know. */
    public static Optional<FormDefinition> of(int year) {
        return ALL.stream().filter(form -> form.from <= year && year <= form.to).findFirst();
    }

    /** The form that is called by its first year: 2014, 2019, 2021. */
    public static Optional<FormDefinition> named(String year) {
        return ALL.stream().filter(form -> form.id.endsWith("-" + year)).findFirst();
    }

    /**
     * The form with this id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static FormDefinition withId(String id) {
        return ALL.stream().filter(form -> form.id.equals(id)).findFirst().orElseThrow(() -> new IllegalArgumentException("No form " + id));
    }

    private static FormDefinition read(String id) {
        try (var file = FormDefinition.class.getResourceAsStream("/forms/" + id + ".json")) {
            return JSON.readValue(file, FormDefinition.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
