package org.gongkai.report.submission;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.access.Staff;
import org.gongkai.disclosure.Drafts;
import org.gongkai.disclosure.Item;
import org.gongkai.disclosure.ItemKind;
import org.gongkai.disclosure.ItemText;
import org.gongkai.disclosure.Items;
import org.gongkai.disclosure.NotReady;
import org.gongkai.disclosure.ReviewCondition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Nobody reviews an annual report that contradicts itself without a word about it, or whose downloads say something else. */
@Component
class ReportReview implements ReviewCondition {
    private final Explanations explanations;
    private final Downloads downloads;
    private final Drafts drafts;
    private final Items items;

    ReportReview(Explanations explanations, Downloads downloads, Drafts drafts, Items items) {
        this.explanations = explanations;
        this.downloads = downloads;
        this.drafts = drafts;
        this.items = items;
    }

    @Override
    public List<NotReady.Obstacle> obstacles(Item item, ItemText text) {
        var obstacles = new ArrayList<NotReady.Obstacle>();
        if (text.kind() == ItemKind.ANNUAL_REPORT && text.reportYear() != null) {
            if (explanations.of(item, text).findings().stream().anyMatch(Explanations.Found::holds)) {
                obstacles.add(new NotReady.Obstacle("body", "report.missing.explanation"));
            } else if (!downloads.areOf(item.id(), text)) {
                obstacles.add(new NotReady.Obstacle("body", "report.missing.downloads"));
            }
        }
        return obstacles;
    }

    /**
     * Makes the downloads of the text as it stands and sends both to the reviewers.
     *
     * @throws NotReady if something is missing or must not go out; then no file was attached either
     */
    @Transactional
    public void begin(Staff staff, Item item) {
        downloads.make(staff, item, items.text(item));
        drafts.submit(staff, item.id(), items.item(staff, item.id()).lock());
    }
}
