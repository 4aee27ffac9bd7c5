package org.gongkai.demo;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.gongkai.access.AuthorityId;
import org.gongkai.authority.Authorities;
import org.gongkai.authority.Authority;
import org.gongkai.disclosure.ItemId;
import org.gongkai.report.AnnualReports;
import org.gongkai.report.FormDefinition;
import org.gongkai.report.HandedReports;
import org.springframework.stereotype.Component;

/** The annual reports that the sample towns handed up: in time, late, sent back by the county, and not at all. */
@Component
class ReportLayer {
    private static final String SUPERVISOR = "shifan.supervisor";

    private final AnnualReports annual;
    private final HandedReports reports;
    private final Authorities authorities;
    private final SampleStaff staff;

    ReportLayer(AnnualReports annual, HandedReports reports, Authorities authorities, SampleStaff staff) {
        this.annual = annual;
        this.reports = reports;
        this.authorities = authorities;
        this.staff = staff;
    }

    /** Those of years before, as the files that they are. */
    private void layPast(SampleBody sample, Authority body) {
        for (var past : sample.past()) {
            var words = Objects.requireNonNull(past.words()).getBytes(StandardCharsets.UTF_8);
            reports.takeInFile(body, past.year(), "%s%d年政府信息公开工作年度报告.txt".formatted(body.name(), past.year()), words, past.by(), past.at().toInstant());
        }
    }

    /** @param items the public ones by their keys, the report among them */
    void lay(SampleBody sample, AuthorityId authority, Map<String, ItemId> items) {
        layPast(sample, authorities.byId(authority));
        for (var handed : sample.reports()) {
            var body = authorities.byId(authority);
            reports.takeIn(body, annual.of(body, handed.year(), FormDefinition.of(handed.year()).orElseThrow()), ItemLayer.id(items, handed.item()), handed.by(), handed.at().toInstant(), null);
            if (handed.returned() != null) {
                reports.giveBack(staff.withLogin(SUPERVISOR), body, handed.year(), handed.returned());
            }
        }
    }
}
