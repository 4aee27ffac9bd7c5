package org.gongkai.portal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One writer at a time, which reads the records when its turn comes: the last to write has seen what the others wrote.
 * Who waits holds nothing but its thread, so whoever waits must not be in a transaction.
 */
final class Turns {
    private final ReentrantLock writing = new ReentrantLock();

    /** Works that have not begun yet, by what they rewrite. */
    private final ConcurrentMap<Object, CompletableFuture<Void>> waiting = new ConcurrentHashMap<>();

    /** Does the work when its turn has come. */
    void take(Runnable work) {
        writing.lock();
        try {
            work.run();
        } finally {
            writing.unlock();
        }
    }

    /**
     * The same for work that many may want at once: one does it for all who asked before it began. It reads the records
     * after that, so it sees what each of them wants to be seen.
     *
     * @param what equal for equal work
     * @throws RuntimeException what the work threw, to all who waited for it
     */
    void share(Object what, Runnable work) {
        var own = new CompletableFuture<Void>();
        var others = waiting.putIfAbsent(what, own);
        if (others == null) {
            take(() -> {
                waiting.remove(what);
                complete(own, work);
            });
        }
        join(others == null ? own : others);
    }

    private static void complete(CompletableFuture<Void> done, Runnable work) {
        try {
            work.run();
            done.complete(null);
        } catch (RuntimeException | Error failure) {
            done.completeExceptionally(failure);
        }
    }

    private static void join(CompletableFuture<Void> done) {
        try {
            done.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("The pages were not written", e.getCause());
        }
    }
}
