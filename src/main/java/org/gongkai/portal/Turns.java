package org.gongkai.portal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * One writer at a time, which reads the records when its turn comes: the last to write has seen what the others wrote.
 * Who waits holds nothing but its thread, so whoever waits must not be in a transaction. At the program's end the writer
 * stops before its next page, and who waits does not begin.
 */
final class Turns {
    private final ReentrantLock writing = new ReentrantLock();
    private final BooleanSupplier ending;

    /** Works that have not begun yet, by what they rewrite. */
    private final ConcurrentMap<Object, CompletableFuture<Void>> waiting = new ConcurrentHashMap<>();

    /** @param ending whether the program ends */
    Turns(BooleanSupplier ending) {
        this.ending = ending;
    }

    /**
     * Asked before each page.
     *
     * @throws ProgramEnds if this one shall not be written any more
     */
    void requireTime() {
        if (ending.getAsBoolean()) {
            throw new ProgramEnds();
        }
    }

    /**
     * Does the work when its turn has come.
     *
     * @throws ProgramEnds if it never comes
     */
    void take(Runnable work) {
        writing.lock();
        try {
            requireTime();
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
     * @throws ProgramEnds if it is not done any more
     * @throws IllegalStateException with what the work threw, to all who waited for it
     */
    void share(Object what, Runnable work) {
        var own = new CompletableFuture<Void>();
        var others = waiting.putIfAbsent(what, own);
        if (others == null) {
            writing.lock();
            try {
                waiting.remove(what);
                complete(own, work);
            } finally {
                writing.unlock();
            }
        }
        join(others == null ? own : others);
    }

    private void complete(CompletableFuture<Void> done, Runnable work) {
        try {
            requireTime();
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
            if (e.getCause() instanceof ProgramEnds) {
                throw new ProgramEnds();
            }
            throw new IllegalStateException("The pages were not written", e.getCause());
        }
    }
}
