package org.gongkai.disclosure.web;

import java.util.List;
import java.util.Optional;
import org.gongkai.access.Permission;
import org.gongkai.access.Staff;
import org.gongkai.disclosure.Catalogue;
import org.gongkai.disclosure.Item;
import org.gongkai.disclosure.ItemId;
import org.gongkai.disclosure.ItemKind;
import org.gongkai.disclosure.ItemLine;
import org.gongkai.disclosure.ItemText;
import org.gongkai.disclosure.Items;
import org.gongkai.disclosure.PublicItem;
import org.gongkai.disclosure.PublishedItems;
import org.gongkai.disclosure.PublishedLists;
import org.gongkai.disclosure.ReviewChains;
import org.gongkai.disclosure.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what an item's pages show. */
@Component
class ItemViews {
    private final Items items;
    private final Catalogue catalogue;
    private final PublishedItems published;
    private final PublishedLists lists;
    private final ReviewChains chains;
    private final Submission submission;

    ItemViews(Items items, Catalogue catalogue, PublishedItems published, PublishedLists lists, ReviewChains chains, Submission submission) {
        this.items = items;
        this.catalogue = catalogue;
        this.published = published;
        this.lists = lists;
        this.chains = chains;
        this.submission = submission;
    }

    /** The item with the text that is in work, or public. */
    ItemView of(Staff staff, ItemId id) {
        var item = items.item(staff, id);
        return of(staff, item, items.text(item));
    }

    /**
     * The item to somebody who takes a step on it.
     *
     * @throws org.gongkai.access.Forbidden if the step's permission does not reach its body: a county reads in a town, it
     *     changes nothing there
     */
    ItemView forStep(Staff staff, ItemId id, Permission permission) {
        var view = of(staff, id);
        staff.mustBeAllowed(permission, view.item().authority());
        return view;
    }

    ItemView of(Staff staff, Item item, ItemText text) {
        var category = text.category() == null ? null : catalogue.byId(text.category()).orElse(null);
        return new ItemView(
                staff,
                item,
                text,
                category,
                titleOf(staff, text.interprets()),
                published.item(item.id()).map(PublicItem::path).orElse(null),
                chains.of(item),
                items.decisions(item),
                items.falseAlarms(item),
                items.versions(item),
                items.channels(item),
                item.isInWork() || item.isInReview() ? submission.findings(item, text) : List.of());
    }

    private @Nullable String titleOf(Staff staff, @Nullable ItemId id) {
        return Optional.ofNullable(id)
                .flatMap(it -> published.item(it).map(PublicItem::title).or(() -> Optional.of(items.text(items.item(staff, it)).title())))
                .orElse(null);
    }

    /** Published documents that an interpretation may explain, the latest first. */
    List<ItemLine> interpretable(Staff staff) {
        return lists.latest(staff.authority(), 500).stream()
                .filter(line -> line.kind() == ItemKind.NORMATIVE_DOCUMENT
                        || line.kind() == ItemKind.NOTICE)
                .toList();
    }
}
