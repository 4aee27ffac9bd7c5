package org.gongkai.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Who waits for whom when pages are written. */
class TurnsTest {
    private final AtomicBoolean ending = new AtomicBoolean();
    private final Turns turns = new Turns(ending::get);
    private final AtomicInteger works = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @Test
    void equalWorkThatWaitsIsDoneOnceAndForAllWhoAsked() throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            people.execute(() -> turns.take(this::holdUp));
            begun.await();
            var waiting = new ArrayList<Future<?>>();
            for (var i = 0; i < 60; i++) {
                waiting.add(people.submit(() -> turns.share("the town", works::incrementAndGet)));
            }
            var other = people.submit(() -> turns.share("another town", works::incrementAndGet));
            // Nobody is told that it is done while the first still writes.
            assertThat(waiting).noneMatch(Future::isDone);
            goOn.countDown();
            for (var each : waiting) {
                each.get();
            }
            other.get();
        }
        assertThat(works.get()).isBetween(2, 61);
    }

    @Test
    void whoAsksAfterTheWorkHasBegunIsNotContentWithIt() throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = people.submit(() -> turns.share("the town", () -> {
                holdUp();
                works.incrementAndGet();
            }));
            begun.await();
            var second = people.submit(() -> turns.share("the town", works::incrementAndGet));
            goOn.countDown();
            first.get();
            second.get();
        }
        assertThat(works).hasValue(2);
    }

    @Test
    void workThatFailedIsDoneForNobodyAndCanBeAskedForAgain() {
        assertThatThrownBy(() -> turns.share("the town", () -> {
                    throw new IllegalArgumentException("no room");
                }))
                .hasRootCauseMessage("no room");
        turns.share("the town", works::incrementAndGet);
        assertThat(works).hasValue(1);
    }

    @Test
    void allWhoWaitedForWorkThatFailedAreTold() throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            people.execute(() -> turns.take(this::holdUp));
            begun.await();
            var waiting = new ArrayList<Future<?>>();
            for (var i = 0; i < 5; i++) {
                waiting.add(people.submit(() -> turns.share("the town", () -> {
                    throw new IllegalArgumentException("no room");
                })));
            }
            goOn.countDown();
            assertThat(waiting).allSatisfy(each -> assertThatThrownBy(each::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasRootCauseMessage("no room"));
        }
    }

    @Test
    void atTheProgramsEndTheWriterStopsBeforeItsNextPageAndWhoWaitsDoesNotBegin() throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var writer = people.submit(() -> turns.take(() -> {
                holdUp();
                turns.requireTime();
                works.incrementAndGet();
            }));
            begun.await();
            var waiting = new ArrayList<Future<?>>();
            waiting.add(people.submit(() -> turns.take(works::incrementAndGet)));
            for (var i = 0; i < 5; i++) {
                waiting.add(people.submit(() -> turns.share("the town", works::incrementAndGet)));
            }
            ending.set(true);
            goOn.countDown();
            waiting.add(writer);
            assertThat(waiting).allSatisfy(each -> assertThatThrownBy(each::get).hasCauseInstanceOf(ProgramEnds.class));
        }
        assertThat(works).hasValue(0);
    }

    private void holdUp() {
        begun.countDown();
        try {
            goOn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
