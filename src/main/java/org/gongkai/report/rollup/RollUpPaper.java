package org.gongkai.report.rollup;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.authority.Authority;
import org.gongkai.document.Paper;
import org.gongkai.page.Texts;
import org.gongkai.report.FilledForm;
import org.gongkai.report.ReportPaper;

/** The summed table as a paper, with who handed up and who did not. */
final class RollUpPaper {
    private RollUpPaper() {}

    static Paper of(Authority body, int year, FilledForm form, RollUpView view, Texts t) {
        var blocks = new ArrayList<Paper.Block>();
        blocks.add(new Paper.Paragraph(t.get("report.roll-up.handed", view.handed(), view.bodies())));
        for (var table : form.tables()) {
            blocks.add(new Paper.Heading(2, table.title()));
            blocks.add(ReportPaper.table(table));
        }
        blocks.add(new Paper.Heading(2, t.get("report.roll-up.bodies")));
        blocks.add(new Paper.Table(
                List.of(List.of(
                        Paper.Cell.head(t.get("report.roll-up.body"), 1, 1),
                        Paper.Cell.head(t.get("report.roll-up.state"), 1, 1),
                        Paper.Cell.head(t.get("report.day"), 1, 1))),
                view.lines().stream()
                        .map(line -> List.of(Paper.Cell.rowName(line.name(), 0), Paper.Cell.value(line.state()), Paper.Cell.value(line.day())))
                        .toList()));
        return new Paper(t.get("report.roll-up.title", body.name(), String.valueOf(year)), blocks);
    }
}
