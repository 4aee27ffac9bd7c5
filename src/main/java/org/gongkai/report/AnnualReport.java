package org.gongkai.report;

import java.util.List;

/**
 * A body's report of a year: text drafted from the records, tables filled from them.
 *
 * @param form the form's id
 * @param preamble before the first section
 */
public record AnnualReport(String organization, int year, String form, String title, List<String> preamble, List<Section> sections) {
    /** The tables of all its sections. */
    public List<FilledForm.Table> tables() {
        return sections.stream().flatMap(section -> section.tables().stream()).toList();
    }

    /** @param paragraphs empty in a section of tables, as {@code tables} in one of text */
    public record Section(String title, List<String> paragraphs, List<FilledForm.Table> tables) {}
}
