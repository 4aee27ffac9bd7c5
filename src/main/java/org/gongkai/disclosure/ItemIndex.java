package org.gongkai.disclosure;

import java.util.Optional;
import org.gongkai.access.AuthorityId;
import org.gongkai.authority.Authorities;
import org.gongkai.search.SearchDocument;
import org.gongkai.search.SearchIndex;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Keeps the search index as the published items are. */
@Component
class ItemIndex {
    private final PublishedItems published;
    private final Authorities authorities;
    private final SearchIndex index;

    ItemIndex(PublishedItems published, Authorities authorities, SearchIndex index) {
        this.published = published;
        this.authorities = authorities;
        this.index = index;
    }

    @ApplicationModuleListener
    void on(ItemPublished event) {
        write(event.item());
    }

    @ApplicationModuleListener
    void on(ItemRevised event) {
        write(event.item());
    }

    @ApplicationModuleListener
    void on(ItemWithdrawn event) {
        write(event.item());
    }

    @ApplicationModuleListener
    void on(DraftErased event) {
        write(event.item());
    }

    @ApplicationModuleListener
    void on(PastItemsTaken event) {
        event.authorities().forEach(this::writeAll);
    }

    /** A new or damaged index is made again from the records. */
    @EventListener
    void on(ApplicationReadyEvent ready) {
        if (index.mustBeRebuilt()) {
            authorities.disclosing().forEach(body -> writeAll(body.id()));
        }
    }

    private void writeAll(AuthorityId body) {
        index.putAll(published.withPage(body).stream().flatMap(id -> document(id).stream()).toList());
    }

    private void write(ItemId id) {
        document(id).ifPresentOrElse(index::put, () -> index.remove(id.subject()));
    }

    /** Empty for what is not public, or not any more. */
    private Optional<SearchDocument> document(ItemId id) {
        return published.item(id).filter(item -> item.withdrawal() == null).map(item -> new SearchDocument(
                item.release(),
                authorities.byId(item.authority()).slug(),
                item.kind().code(),
                item.category() == null ? null : item.category().slug(),
                item.documentNumber(),
                ChinaTime.dayOf(item.publishedAt()),
                item.path()));
    }
}
