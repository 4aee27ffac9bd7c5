package org.gongkai.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.gongkai.access.AuthorityId;
import org.gongkai.request.Applicant;
import org.gongkai.request.ApplicantKind;
import org.gongkai.request.Asked;
import org.gongkai.request.CaseEvent.Received;
import org.gongkai.request.Channel;
import org.gongkai.request.IdentityDocument;
import org.gongkai.request.Requests;
import org.gongkai.request.WantedForm;
import org.gongkai.request.WantedWay;
import org.springframework.stereotype.Component;

/** Requests that wait for an answer on the day of the demonstration; none lies in a year of the reports. */
@Component
class RequestLayer {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Requests requests;
    private final SampleStaff staff;
    private final Clock clock;

    RequestLayer(Requests requests, SampleStaff staff, Clock clock) {
        this.requests = requests;
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
                requests.register(staff.withLogin(slug + ".requests"), applicant, wanted, new Received(weekday(asked.daysAgo()), channel, null, kind));
            }
        }
    }

    private LocalDate weekday(int daysAgo) {
        var day = LocalDate.now(clock.withZone(CHINA)).minusDays(daysAgo);
        while (WEEKEND.contains(day.getDayOfWeek())) {
            day = day.minusDays(1);
        }
        return day;
    }
}
