package org.gongkai.report.submission;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.access.Permission;
import org.gongkai.access.Staff;
import org.gongkai.access.Waiting;
import org.gongkai.authority.Authorities;
import org.gongkai.authority.Authority;
import org.gongkai.report.sealed.SealedReports;
import org.springframework.stereotype.Component;

/** From 1 January until it is handed up, last year's report waits on the desks of clerk and leader, and of the body above. */
@Component
class ReportsWaiting implements Waiting {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Authorities authorities;
    private final SealedReports sealed;
    private final ReportItems reports;
    private final Missing missing;
    private final DueDays due;
    private final Clock clock;

    ReportsWaiting(Authorities authorities, SealedReports sealed, ReportItems reports, Missing missing, DueDays due, Clock clock) {
        this.authorities = authorities;
        this.sealed = sealed;
        this.reports = reports;
        this.missing = missing;
        this.due = due;
        this.clock = clock;
    }

    @Override
    public List<Task> tasks(Staff staff) {
        var year = LocalDate.now(clock.withZone(CHINA)).getYear() - 1;
        var tasks = new ArrayList<Task>();
        var writes = staff.may(Permission.WRITE_REPORTS);
        if (writes || staff.may(Permission.APPROVE_ITEMS)) {
            var body = authorities.byId(staff.authority());
            if (sealed.standing(body.id(), year).isEmpty()) {
                tasks.add(own(body, year, writes));
            }
        }
        if (staff.may(Permission.COLLECT_REPORTS)) {
            var body = authorities.byId(staff.authority());
            missing.directly(body.id(), year).ifPresent(late -> tasks.add(new Task(
                    "report.waiting.collect",
                    "%d年度：%d个机关未报（%s）".formatted(year, late.count(), late.names()),
                    "/staff/roll-up/%s/%d".formatted(body.slug(), year),
                    due.below(body.id(), late.level(), year))));
        }
        return tasks;
    }

    private Task own(Authority body, int year, boolean writes) {
        var returned = sealed.editions(body.id(), year).stream().findFirst().isPresent();
        var key = !writes
                ? "report.waiting.leader"
                : returned
                        ? "report.waiting.returned"
                        : reports.id(body, year).isPresent() ? "report.waiting.hand-up" : "report.waiting.write";
        var subject = "%s%d年政府信息公开工作年度报告".formatted(body.name(), year);
        return new Task(key, subject, "/staff/reports/%s/%d/desk".formatted(body.slug(), year), due.of(body, year));
    }
}
