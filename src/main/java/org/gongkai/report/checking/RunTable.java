package org.gongkai.report.checking;

import java.util.List;

/**
 * A page of a run's table.
 *
 * @param run   its id
 * @param page  from 1
 * @param lines in this order
 * @param sums  over all pages
 */
public record RunTable(String run, ReportOrder order, int page, int pages, List<CheckedReport> lines, Sums sums) {
    /** @param wrong reports with at least one hard finding */
    public record Sums(int reports, int unreadable, int wrong, int hard, int soft) {
        static Sums of(List<CheckedReport> all) {
            return new Sums(
                    all.size(),
                    (int) all.stream().filter(report -> !report.isReadable()).count(),
                    (int) all.stream().filter(report -> report.hard() > 0).count(),
                    all.stream().mapToInt(CheckedReport::hard).sum(),
                    all.stream().mapToInt(CheckedReport::soft).sum());
        }
    }

    public String href(ReportOrder by) {
        return "/staff/report-check/%s?sort=%s".formatted(run, by.word());
    }

    public String href(int other) {
        return href(order) + "&page=" + other;
    }

    public String href(CheckedReport report) {
        return "/staff/report-check/%s/%d".formatted(run, report.number());
    }
}
