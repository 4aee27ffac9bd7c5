package org.gongkai.disclosure.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.access.Staff;
import org.gongkai.access.Waiting;
import org.gongkai.disclosure.Item;
import org.gongkai.disclosure.Items;
import org.gongkai.disclosure.ReviewChains;
import org.gongkai.disclosure.ReviewStage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Items on somebody's desk: to review, to mend, to put into the catalogue, to re-evaluate. */
@Component
class ItemsWaiting implements Waiting {
    /** Re-evaluations are announced this many days before. */
    private static final int NOTICE_DAYS = 14;

    private final Items items;
    private final ReviewChains chains;
    private final Clock clock;

    ItemsWaiting(Items items, ReviewChains chains, Clock clock) {
        this.items = items;
        this.chains = chains;
        this.clock = clock;
    }

    @Override
    public List<Task> tasks(Staff staff) {
        var soon = LocalDate.now(clock).plusDays(NOTICE_DAYS);
        return Stream.of(
                        items.awaiting(staff).stream().map(this::toReview),
                        items.toMend(staff).stream().map(this::toMend),
                        items.toReevaluate(staff, soon).stream().map(it -> task("disclosure.waiting.reevaluate", it, "", it.item().reevaluateOn())))
                .flatMap(tasks -> tasks)
                .toList();
    }

    private Task toReview(Items.Waiting waiting) {
        var secrecy = stageOf(waiting.item()) == ReviewStage.Kind.SECRECY;
        return secrecy
                ? task("disclosure.waiting.secrecy", waiting, "/secrecy-review", null)
                : task("disclosure.waiting.approval", waiting, "/approval", null);
    }

    private Task toMend(Items.Waiting waiting) {
        var decisions = items.decisions(waiting.item());
        if (!decisions.isEmpty() && !decisions.getLast().passed()) {
            return task("disclosure.waiting.returned", waiting, "", null);
        }
        return task(waiting.text().category() == null ? "disclosure.waiting.uncatalogued" : "disclosure.waiting.draft", waiting, "", null);
    }

    private ReviewStage.@Nullable Kind stageOf(Item item) {
        var stage = item.stage();
        return stage == null ? null : chains.of(item).at(stage).map(ReviewStage::kind).orElse(null);
    }

    private static Task task(String textKey, Items.Waiting waiting, String page, @Nullable LocalDate due) {
        return new Task(textKey, waiting.text().title(), "/staff/items/" + waiting.item().id() + page, due);
    }
}
