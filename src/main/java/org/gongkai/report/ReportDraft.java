package org.gongkai.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.access.Staff;
import org.gongkai.authority.Authority;
import org.gongkai.disclosure.Attribute;
import org.gongkai.disclosure.DraftText;
import org.gongkai.disclosure.Drafts;
import org.gongkai.disclosure.ItemId;
import org.gongkai.disclosure.ItemKind;
import org.gongkai.document.PaperHtml;
import org.springframework.stereotype.Component;

/** Lays a year's report into a draft, to be edited; it is published like any other item, after its review. */
@Component
class ReportDraft {
    private final AnnualReports reports;
    private final Drafts drafts;
    private final Clock clock;

    ReportDraft(AnnualReports reports, Drafts drafts, Clock clock) {
        this.reports = reports;
        this.drafts = drafts;
        this.clock = clock;
    }

    ItemId write(Staff staff, Authority body, int year, FormDefinition form) {
        var report = reports.of(body, year, form);
        var draft = new DraftText(
                report.title(),
                "",
                PaperHtml.fragment(ReportPaper.of(report)),
                Attribute.PROACTIVE,
                null,
                null,
                null,
                ItemKind.ANNUAL_REPORT,
                null,
                LocalDate.now(clock),
                null,
                null,
                year,
                null,
                List.of());
        return drafts.create(staff, body.id(), draft, null);
    }
}
