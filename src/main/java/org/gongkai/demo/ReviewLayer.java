package org.gongkai.demo;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.disclosure.CategoryId;
import org.gongkai.disclosure.ItemId;
import org.gongkai.disclosure.ItemKind;
import org.gongkai.disclosure.ItemText;
import org.springframework.stereotype.Component;

/** What each stage of a sample body's chain decided about its public items (art. 17). */
@Component
class ReviewLayer {
    private final Rows rows;

    ReviewLayer(Rows rows) {
        this.rows = rows;
    }

    private record Decision(SampleItem item, int position, SampleBody.Stage stage, OffsetDateTime at) {}

    void lay(SampleBody sample, List<SampleItem> items, Map<String, ItemId> ids, Map<String, CategoryId> categories) {
        rows.each(
                """
                insert into review (item_id, version, round, position, kind, stage, decision, basis, seen_sha256, account_id, decided_by, decided_at)
                select :item, 1, 1, :position, :kind, :stage, 'passed', :basis, :seen, id, name, :at from account where login = :by
                """,
                items.stream().flatMap(item -> decisions(sample, item)).toList(),
                decision -> Rows.row()
                        .addValue("item", ItemLayer.id(ids, decision.item().key()).value())
                        .addValue("position", decision.position())
                        .addValue("kind", decision.stage().kind())
                        .addValue("stage", decision.stage().title())
                        .addValue("basis", decision.position() == 1 ? "不涉及国家秘密、商业秘密和个人隐私，可以主动公开。" : "同意公开。")
                        .addValue("seen", seen(decision.item(), ids, categories))
                        .addValue("at", decision.at())
                        .addValue("by", decision.stage().by()));
    }

    private static Stream<Decision> decisions(SampleBody sample, SampleItem item) {
        return IntStream.range(0, item.reviewed().size())
                .mapToObj(i -> new Decision(item, i + 1, sample.stages().get(i), item.reviewed().get(i)));
    }

    /** Of the text that was decided on. */
    private static String seen(SampleItem item, Map<String, ItemId> ids, Map<String, CategoryId> categories) {
        return new ItemText(
                        1,
                        item.title(),
                        item.summary(),
                        Objects.requireNonNull(item.body()),
                        item.category() == null ? null : categories.get(item.category()),
                        ItemKind.of(item.kind()),
                        item.documentNumber(),
                        item.formed(),
                        item.source(),
                        item.interprets() == null ? null : ids.get(item.interprets()),
                        item.reportYear(),
                        null,
                        Set.of(),
                        "",
                        item.saved().toInstant(),
                        List.of())
                .sha256();
    }
}
