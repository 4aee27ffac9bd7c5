package org.gongkai.report.submission;

import org.gongkai.access.Permission;
import org.gongkai.access.Staff;
import org.gongkai.disclosure.Drafts;
import org.gongkai.disclosure.Item;
import org.gongkai.disclosure.Items;
import org.gongkai.report.binding.BoundFigure;
import org.gongkai.report.binding.BoundFigures;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the records' number into the draft, in the place of one that says something else. */
@Component
class RecordsNumber {
    private final BoundFigures figures;
    private final Items items;
    private final Drafts drafts;

    RecordsNumber(BoundFigures figures, Items items, Drafts drafts) {
        this.figures = figures;
        this.items = items;
        this.drafts = drafts;
    }

    /**
     * Takes it; nothing happens if the text has changed since it was shown.
     *
     * @param occurrence of the number in the text
     * @param printed    as it was shown
     * @throws org.gongkai.disclosure.NotOpen if the text is not the caller's to write, or with the reviewers
     */
    @Transactional
    void take(Staff staff, Item item, int occurrence, String printed) {
        staff.mustBeAllowed(Permission.WRITE_REPORTS, item.authority());
        var text = items.text(item);
        figures.of(item, text).stream()
                .filter(figure -> figure.occurrence() == occurrence && figure.differs())
                .findFirst()
                .flatMap((BoundFigure figure) -> BoundFigures.corrected(text, figure, printed))
                .ifPresent(body -> drafts.save(staff, item.id(), item.lock(), DraftOf.text(item, text, body, text.files().stream().map(file -> file.file()).toList())));
    }
}
