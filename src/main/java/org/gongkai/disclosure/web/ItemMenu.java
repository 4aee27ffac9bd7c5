package org.gongkai.disclosure.web;

import java.util.List;
import org.gongkai.access.Menu;
import org.gongkai.access.Permission;
import org.springframework.stereotype.Component;

/** The items' places in the navigation. */
@Component
class ItemMenu implements Menu {
    @Override
    public List<Entry> entries() {
        return List.of(
                new Entry(10, "disclosure.menu.items", "/staff/items", Permission.READ_ITEMS),
                new Entry(70, "disclosure.menu.catalogue", "/staff/catalogue", Permission.MANAGE_ITEMS),
                new Entry(71, "disclosure.menu.systems", "/staff/systems", Permission.MANAGE_ITEMS),
                new Entry(72, "disclosure.menu.chain", "/staff/review-chain", Permission.SET_REVIEW_CHAIN));
    }
}
