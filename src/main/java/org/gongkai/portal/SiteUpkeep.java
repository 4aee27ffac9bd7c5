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
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Keeps the site as the records are. */
@Component
class SiteUpkeep {
    private final Portal portal;

    SiteUpkeep(Portal portal) {
        this.portal = portal;
    }

    @ApplicationModuleListener
    void on(ItemPublished event) {
        portal.published(event.item(), event.authority(), event.category());
    }

    @ApplicationModuleListener
    void on(ItemRevised event) {
        portal.changed(event.item(), event.authority(), those(event.category(), event.before()));
    }

    @ApplicationModuleListener
    void on(ItemWithdrawn event) {
        portal.changed(event.item(), event.authority(), those(event.category(), null));
    }

    @ApplicationModuleListener
    void on(PastItemsTaken event) {
        event.authorities().forEach(portal::changed);
    }

    @ApplicationModuleListener
    void on(SystemsChanged event) {
        portal.systemsChanged(event.authority());
    }

    @ApplicationModuleListener
    void on(CatalogueChanged event) {
        portal.changed(event.authority());
    }

    @ApplicationModuleListener
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
