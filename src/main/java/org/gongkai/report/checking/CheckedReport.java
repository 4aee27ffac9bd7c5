package org.gongkai.report.checking;

import java.util.List;
import org.gongkai.report.check.Examination;
import org.gongkai.report.check.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What a run knows of one report.
 *
 * @param number     its place among those that were handed in, from 0
 * @param name       of the file, as it was handed in
 * @param year       null where the report does not say
 * @param form       first year of its form; null where it has none
 * @param figures    how many were read
 * @param unreadable why it could not be read, in both languages; null where it was
 */
public record CheckedReport(
        int number,
        String name,
        String organization,
        @Nullable Integer year,
        @Nullable String form,
        int figures,
        List<Finding> findings,
        @Nullable String unreadable) {
    static CheckedReport of(int number, String name, Examination examined) {
        var form = examined.form();
        return new CheckedReport(
                number,
                name,
                examined.organization(),
                examined.year().isPresent() ? examined.year().getAsInt() : null,
                form == null ? null : form.year(),
                examined.figures().size(),
                examined.findings(),
                null);
    }

    static CheckedReport unreadable(int number, String name, String why) {
        return new CheckedReport(number, name, "", null, null, 0, List.of(), why);
    }

    public int hard() {
        return (int) findings.stream().filter(Finding::isHard).count();
    }

    public int soft() {
        return findings.size() - hard();
    }

    public boolean isReadable() {
        return unreadable == null;
    }
}
