package org.gongkai.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.access.Staff;
import org.gongkai.authority.Authority;
import org.gongkai.disclosure.Attribute;
import org.gongkai.disclosure.Catalogue;
import org.gongkai.disclosure.Category;
import org.gongkai.disclosure.DraftText;
import org.gongkai.disclosure.Drafts;
import org.gongkai.disclosure.ItemId;
import org.gongkai.disclosure.ItemKind;
import org.gongkai.document.PaperHtml;
import org.springframework.stereotype.Component;

/** Lays a year's report into a draft, to be edited; it is published like any other item, after its review. */
@Component
class ReportDraft {
    /** 其他法定公开信息 (art. 20(15)): the report is public by art. 49; a body with a column of its own moves it there. */
    private static final String OTHER_STATUTORY = "other-statutory";

    private final AnnualReports reports;
    private final Drafts drafts;
    private final Catalogue catalogue;
    private final Clock clock;

    ReportDraft(AnnualReports reports, Drafts drafts, Catalogue catalogue, Clock clock) {
        this.reports = reports;
        this.drafts = drafts;
        this.catalogue = catalogue;
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
                catalogue.bySlug(body.id(), OTHER_STATUTORY).map(Category::id).orElse(null),
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
