package org.gongkai.disclosure;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.gongkai.access.AuthorityId;
import org.gongkai.authority.Authorities;
import org.gongkai.search.SearchDocument;
import org.gongkai.search.SearchIndex;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps the search index as the published items are. It waits for the index, which takes one change at a time and each
 * to the disk, outside any transaction: many publications at once would hold every connection meanwhile.
 */
@Component
class ItemIndex {
    private final PublishedItems published;
    private final Authorities authorities;
    private final SearchIndex index;
    private final AsyncTaskExecutor background;

    /** @param applicationTaskExecutor the program's end, and with it the index's, waits for what it does */
    ItemIndex(PublishedItems published, Authorities authorities, SearchIndex index, AsyncTaskExecutor applicationTaskExecutor) {
        this.published = published;
        this.authorities = authorities;
        this.index = index;
        this.background = applicationTaskExecutor;
    }

    @Async
    @TransactionalEventListener
    void on(ItemPublished event) {
        write(event.item());
    }

    @Async
    @TransactionalEventListener
    void on(ItemRevised event) {
        write(event.item());
    }

    @Async
    @TransactionalEventListener
    void on(ItemWithdrawn event) {
        write(event.item());
    }

    @Async
    @TransactionalEventListener
    void on(DraftErased event) {
        write(event.item());
    }

    @Async
    @TransactionalEventListener
    void on(PastItemsTaken event) {
        event.authorities().forEach(this::writeAll);
    }

    /** A new or damaged index is made again from the records. */
    @EventListener
    void on(ApplicationReadyEvent ready) {
        if (index.mustBeRebuilt()) {
            CompletableFuture.runAsync(() -> authorities.disclosing().forEach(body -> writeAll(body.id())), background).join();
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
