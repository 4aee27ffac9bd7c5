package org.gongkai.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index's folder while it is in use.
 *
 * @param fresh whether it began empty: there was none, or it was damaged
 */
record OpenIndex(Directory directory, IndexWriter writer, SearcherManager searchers, boolean fresh) implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OpenIndex.class);

    /** @throws LockObtainFailedException if another program has it open */
    static OpenIndex at(Path folder) throws IOException {
        try {
            return open(folder);
        } catch (LockObtainFailedException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            // Whatever is wrong with it, the records are not: it is built again from them.
            LOG.warn("The search index in {} is damaged and starts empty; it must be built again: {}", folder, e.toString());
            delete(folder);
            return open(folder);
        }
    }

    private static OpenIndex open(Path folder) throws IOException {
        var directory = FSDirectory.open(Files.createDirectories(folder));
        try {
            var writer = new IndexWriter(directory, new IndexWriterConfig(Chinese.forIndex()).setCommitOnClose(true));
            try {
                var fresh = writer.getDocStats().maxDoc == 0;
                return new OpenIndex(directory, writer, new SearcherManager(writer, null), fresh);
            } catch (IOException | RuntimeException e) {
                writer.rollback();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** What was changed is on the disk, and found by the next search. */
    void settle() throws IOException {
        writer.commit();
        searchers.maybeRefreshBlocking();
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
        directory.close();
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
