package org.gongkai.portal;

import java.util.HashSet;
import java.util.Set;
import org.gongkai.authority.ContactChanged;
import org.gongkai.disclosure.CatalogueChanged;
import org.gongkai.disclosure.CategoryId;
import org.gongkai.disclosure.ItemPublished;
import org.gongkai.disclosure.ItemRevised;
import org.gongkai.disclosure.ItemWithdrawn;
import org.gongkai.disclosure.PastItemsTaken;
import org.gongkai.disclosure.SystemsChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps the site as the records are. Each event is kept until the pages have been written, and given again after a
 * stop in between. It waits for the writer before it outside any transaction: {@code @ApplicationModuleListener} would open
 * one at once, and so many changes at the same time would hold every connection while they wait.
 */
@Component
class SiteUpkeep {
    private final Portal portal;

    SiteUpkeep(Portal portal) {
        this.portal = portal;
    }

    @Async
    @TransactionalEventListener
    void on(ItemPublished event) {
        portal.published(event.item(), event.authority(), event.category());
    }

    @Async
    @TransactionalEventListener
    void on(ItemRevised event) {
        portal.changed(event.item(), event.authority(), those(event.category(), event.before()));
    }

    @Async
    @TransactionalEventListener
    void on(ItemWithdrawn event) {
        portal.changed(event.item(), event.authority(), those(event.category(), null));
    }

    @Async
    @TransactionalEventListener
    void on(PastItemsTaken event) {
        event.authorities().forEach(portal::changed);
    }

    @Async
    @TransactionalEventListener
    void on(SystemsChanged event) {
        portal.systemsChanged(event.authority());
    }

    @Async
    @TransactionalEventListener
    void on(CatalogueChanged event) {
        portal.changed(event.authority());
    }

    @Async
    @TransactionalEventListener
    void on(ContactChanged event) {
        portal.changed(event.authority());
    }

    private static Set<CategoryId> those(@Nullable CategoryId one, @Nullable CategoryId other) {
        var categories = new HashSet<CategoryId>();
        if (one != null) {
            categories.add(one);
        }
        if (other != null) {
            categories.add(other);
        }
        return categories;
    }
}
