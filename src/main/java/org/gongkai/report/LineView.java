package org.gongkai.report;

import org.gongkai.access.AuthorityId;
import org.gongkai.access.Permission;
import org.gongkai.access.Staff;
import org.gongkai.authority.Authority;
import org.jspecify.annotations.Nullable;

/** A record behind a figure, with its own page where the reader may open it. */
public record LineView(String day, String label, String amount, @Nullable String group, @Nullable String since, @Nullable String href) {

    static LineView of(Line line, Staff staff, Authority body) {
        return new LineView(
                line.day().toString(),
                line.label(),
                line.amount().toPlainString(),
                line.group(),
                line.since() == null ? null : line.since().toString(),
                href(line, staff, body, body.id()));
    }

    private static @Nullable String href(Line line, Staff staff, Authority body, AuthorityId where) {
        return switch (line.kind()) {
            case "item" -> staff.may(Permission.READ_ITEMS, where) ? "/staff/items/" + line.id() : null;
            case "request" -> staff.may(Permission.READ_REQUESTS, where) ? "/staff/requests/" + line.id() : null;
            case "feedback" -> staff.may(Permission.READ_FEEDBACK, where) ? "/staff/feedback/" + line.id() : null;
            case "work-record" -> staff.may(Permission.READ_WORK_RECORDS, where) ? "/staff/work-records/" + line.id() : null;
            case "reading-point" -> staff.may(Permission.READ_CHANNELS, where) ? "/staff/reading-points/" + line.id() : null;
            case "delivery" -> staff.may(Permission.READ_CHANNELS, where) ? "/staff/deliveries/" + line.id() : null;
            case Line.PAST_REPORT -> "/staff/reports/%s/%d/past/%d".formatted(body.slug(), line.day().getYear(), line.id());
            default -> null;
        };
    }
}
