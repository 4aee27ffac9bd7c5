package org.gongkai.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.gongkai.access.AuthorityId;
import org.gongkai.access.Staff;
import org.gongkai.request.Applicant;
import org.gongkai.request.ApplicantKind;
import org.gongkai.request.Asked;
import org.gongkai.request.Assignment;
import org.gongkai.request.CaseEvent.Received;
import org.gongkai.request.CaseFile;
import org.gongkai.request.IdentityDocument;
import org.gongkai.request.Requests;
import org.gongkai.request.WantedForm;
import org.gongkai.request.WantedWay;
import org.gongkai.request.casework.Assignments;
import org.gongkai.request.casework.Notes;
import org.gongkai.request.law.Channel;
import org.gongkai.request.owndata.Claim;
import org.gongkai.request.owndata.OwnData;
import org.springframework.stereotype.Component;

/** Requests that wait for an answer on the day of the demonstration; none lies in a year of the reports. */
@Component
class RequestLayer {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Requests requests;
    private final Assignments assignments;
    private final Notes notes;
    private final OwnData ownData;
    private final SampleStaff staff;
    private final Clock clock;

    RequestLayer(Requests requests, Assignments assignments, Notes notes, OwnData ownData, SampleStaff staff, Clock clock) {
        this.requests = requests;
        this.assignments = assignments;
        this.notes = notes;
        this.ownData = ownData;
        this.staff = staff;
        this.clock = clock;
    }

    void lay(SampleBody sample, AuthorityId authority) {
        var serial = 0;
        for (var asked : sample.requests()) {
            serial++;
            var slug = sample.head().slug();
            var kind = ApplicantKind.of(asked.applicantKind()).orElseThrow();
            var applicant = new Applicant(
                    asked.applicant(), IdentityDocument.OTHER, "DEMO-%04d".formatted(serial), null, null,
                    "applicant%d@%s.example".formatted(serial, slug), sample.head().address());
            var wanted = new Asked(
                    asked.subject(), asked.documentNumber(), asked.description(), WantedForm.of(asked.form()), WantedWay.of(asked.way()));
            var channel = Channel.of(asked.channel()).orElseThrow();
            if (channel == Channel.WEB) { // not yet confirmed by both sides (art. 31)
                requests.submit(authority, kind, applicant, wanted, "sample-%s-%d".formatted(slug, serial));
            } else {
                var officer = staff.withLogin(slug + ".requests");
                var id = requests.register(officer, applicant, wanted, new Received(weekday(asked.daysAgo()), channel, null, kind));
                if (serial == 1) {
                    demand(slug);
                    work(requests.find(officer, id).orElseThrow(), officer, slug);
                }
            }
        }
    }

    /** Somebody finds their own record wrong (art. 41). */
    private void demand(String slug) {
        var officer = staff.withLogin(slug + ".requests");
        var applicant = new Applicant("示例居民", IdentityDocument.OTHER, "DEMO-0041", null, null, "resident@%s.example".formatted(slug), null);
        var claim = new Claim("2025年耕地地力保护补贴发放表中本人的面积", "2.3亩", "3.2亩", "土地承包经营权证（示例）");
        ownData.register(officer, applicant, claim, Channel.COUNTER.word(), weekday(3), List.of(), "sample-own-data-" + slug);
    }

    /** One of a town's cases has an officer, a deputy and a note. */
    private void work(CaseFile file, Staff officer, String slug) {
        var clerk = staff.withLogin(slug + ".clerk");
        assignments.assign(staff.withLogin(slug + ".director"), file, 0, new Assignment(officer.id(), clerk.id()));
        notes.add(clerk, file, 0, "已请业务办公室查找，周三前回话。（示例）");
    }

    private LocalDate weekday(int daysAgo) {
        var day = LocalDate.now(clock.withZone(CHINA)).minusDays(daysAgo);
        while (WEEKEND.contains(day.getDayOfWeek())) {
            day = day.minusDays(1);
        }
        return day;
    }
}
