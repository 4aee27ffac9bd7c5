package org.gongkai.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * All that was released, to be searched. It lies in {@code index} of the data folder and holds nothing that is not in the
 * database: delete the folder, or lose it, and {@link #rebuild} makes it again. What a method acknowledged survives a kill
 * and is found at once.
 */
@Component
public class SearchIndex implements AutoCloseable {
    private static final SortField LATEST = LongField.newSortField("day", true, SortedNumericSelector.Type.MAX);
    private static final Sort BEST = new Sort(SortField.FIELD_SCORE, LATEST);
    private static final Sort NEWEST = new Sort(LATEST, SortField.FIELD_SCORE);

    private final Path folder;
    private @Nullable OpenIndex index;

    @Autowired
    SearchIndex(@Value("${gongkai.data:data}") String data) {
        this(Path.of(data));
    }

    /** @param data the data folder; nothing in it is touched before the first question */
    public SearchIndex(Path data) {
        folder = data.toAbsolutePath().resolve("index");
    }

    /** Whether it holds nothing, because it is new or was damaged: then somebody should {@link #rebuild} it. */
    public boolean mustBeRebuilt() {
        return open().fresh() && open().writer().getDocStats().numDocs == 0;
    }

    /** Puts a document in, in the place of what had its id. */
    public void put(SearchDocument document) {
        putAll(List.of(document));
    }

    public void putAll(Collection<SearchDocument> documents) {
        change(now -> {
            for (var document : documents) {
                now.writer().updateDocument(Entry.id(document.release().subject()), Entry.of(document));
            }
        });
    }

    /** @param id subject of its release: {@code item/17} */
    public void remove(String id) {
        change(now -> now.writer().deleteDocuments(Entry.id(id)));
    }

    /** Replaces everything; until it is done, searches find the old. */
    public void rebuild(Stream<SearchDocument> all) {
        change(now -> {
            now.writer().deleteAll();
            for (var document : (Iterable<SearchDocument>) all::iterator) {
                now.writer().updateDocument(Entry.id(document.release().subject()), Entry.of(document));
            }
        });
    }

    public SearchResult search(SearchQuery asked) {
        try {
            var searchers = open().searchers();
            var searcher = searchers.acquire();
            try {
                return search(searcher, asked);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The search index did not answer", e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (index != null) {
            index.close();
            index = null;
        }
    }

    private static SearchResult search(IndexSearcher searcher, SearchQuery asked) throws IOException {
        var query = Question.of(asked);
        var found = searcher.search(query, asked.page() * asked.size(), asked.words().isEmpty() ? NEWEST : BEST);
        var marker = Question.marker(asked);
        var hits = new ArrayList<SearchResult.Hit>();
        for (int i = (asked.page() - 1) * asked.size(); i < found.scoreDocs.length; i++) {
            hits.add(Entry.hit(searcher.storedFields().document(found.scoreDocs[i].doc), marker));
        }
        return new SearchResult(searcher.count(query), hits);
    }

    private synchronized void change(Change change) {
        try {
            change.on(open());
            open().settle();
        } catch (IOException e) {
            throw new UncheckedIOException("The search index was not changed", e);
        }
    }

    private synchronized OpenIndex open() {
        if (index == null) {
            try {
                index = OpenIndex.at(folder);
            } catch (IOException e) {
                throw new UncheckedIOException("The search index in %s does not open".formatted(folder), e);
            }
        }
        return index;
    }

    @FunctionalInterface
    private interface Change {
        void on(OpenIndex index) throws IOException;
    }
}
