package org.gongkai.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongkai.bench.Visitor.Filled;
import org.gongkai.bench.Visitor.Form;
import org.gongkai.bench.Visitor.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * Many people send forms at the same time; in the middle of it the program and its database are killed and started
 * again. What somebody was shown a receipt code for must then be there, whenever it was sent.
 */
final class KillRun implements AutoCloseable {
    private static final List<String> TOWNS = List.of("wanlong", "shuichun", "xian", "shexi", "longquan");
    private static final int PEOPLE = 6;
    /** Forms acknowledged in a round before the kill may come, however many rounds there are. */
    private static final int AT_LEAST = 5;
    /** The kill comes up to so many forms later. */
    private static final int AT_MOST_LATER = 100;
    /** Forms acknowledged in all rounds together. */
    private static final int GOAL = 1_000;
    private static final Duration LONGEST_ROUND = Duration.ofMinutes(5);

    private final Launch launch;
    private final Path folder;
    private final Random chance;
    private final long seed;
    private final PrintStream progress;
    private final AtomicInteger number = new AtomicInteger();
    private final List<Receipt> acknowledged = new ArrayList<>();
    /** Sent when the program was killed, without an answer. */
    private final Queue<Filled> unanswered = new ConcurrentLinkedQueue<>();

    private RunningProgram program;
    private volatile @Nullable IllegalStateException problem;

    KillRun(Launch launch, Path folder, long seed, PrintStream progress) throws IOException {
        this.launch = launch;
        this.folder = folder;
        this.chance = new Random(seed);
        this.seed = seed;
        this.progress = progress;
        this.program = RunningProgram.start(launch, "demo", folder);
    }

    /** What was acknowledged so far. */
    List<Receipt> acknowledged() {
        return acknowledged;
    }

    /** @param count 1 or more */
    Result rounds(int count) throws IOException, InterruptedException {
        progress.println("随机种子 Seed: " + seed);
        var lost = new ArrayList<Receipt>();
        int again = 0;
        for (int round = 1; round <= count; round++) {
            var receipts = round(Math.max(AT_LEAST, Math.ceilDiv(GOAL, count)));
            again += sendUnansweredAgain();
            lost.addAll(missing(receipts));
            acknowledged.addAll(receipts);
            progress.println("%d/%d: %d, %d".formatted(round, count, acknowledged.size(), lost.size()));
        }
        lost.addAll(missing(acknowledged));
        return new Result(
                "kill",
                List.of(
                        "中断 %d 次，随机种子 %d，%d 人同时提交 Killed %d times, seed %d, %d people sending at the same time"
                                .formatted(count, seed, PEOPLE, count, seed, PEOPLE),
                        "中断时未获答复、之后重发的 %d 份 %d forms without an answer when killed, sent again".formatted(again, again)),
                List.of(
                        Measure.atLeast("acknowledged", acknowledged.size(), "forms", GOAL),
                        Measure.atMost("lost", Set.copyOf(lost).size(), "forms", 0)));
    }

    /**
     * One round: people send until the program is killed; it is started again.
     *
     * @param atLeast forms acknowledged before the kill may come
     */
    private List<Receipt> round(int atLeast) throws IOException, InterruptedException {
        program.awaitPage("/service/wanlong/apply");
        var receipts = new ConcurrentLinkedQueue<Receipt>();
        int killAt = atLeast + chance.nextInt(AT_MOST_LATER);
        try (var people = Executors.newFixedThreadPool(PEOPLE)) {
            var running = program;
            for (int person = 0; person < PEOPLE; person++) {
                var form = person % 2 == 0 ? Form.REQUEST : Form.FEEDBACK;
                people.execute(() -> sendUntilKilled(running, form, receipts));
            }
            try {
                await(receipts, killAt);
                Thread.sleep(chance.nextInt(50));
            } finally {
                program.kill(chance); // else the people would send for ever
            }
        }
        program = RunningProgram.start(launch, "demo", folder); // goes on with what is there
        program.awaitPage("/service/wanlong/apply");
        return List.copyOf(receipts);
    }

    private void await(Queue<Receipt> receipts, int count) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        while (receipts.size() < count) {
            program.requireAlive();
            if (System.nanoTime() - begun > LONGEST_ROUND.toNanos()) {
                throw new IllegalStateException("Only %d forms were acknowledged in %s".formatted(receipts.size(), LONGEST_ROUND), problem);
            }
            Thread.sleep(1);
        }
    }

    private void sendUntilKilled(RunningProgram running, Form form, Queue<Receipt> receipts) {
        Filled filled = null;
        try (var visitor = new Visitor()) {
            while (true) {
                int next = number.incrementAndGet();
                filled = null;
                try {
                    filled = visitor.fill(running.address(), form, TOWNS.get(next % TOWNS.size()), "第%d件的有关信息".formatted(next));
                    visitor.send(running.address(), filled).ifPresent(receipts::add);
                } catch (IllegalStateException noForm) {
                    problem = noForm; // told that there is none at the moment, people try again
                    Thread.sleep(100);
                }
            }
        } catch (IOException killed) {
            if (filled != null) {
                unanswered.add(filled);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** As people do who saw their browser's error page. */
    private int sendUnansweredAgain() throws IOException, InterruptedException {
        int sent = 0;
        try (var visitor = new Visitor()) {
            for (var filled = unanswered.poll(); filled != null; filled = unanswered.poll()) {
                var fresh = visitor.fill(program.address(), filled.form(), filled.slug(), filled.subject());
                visitor.send(program.address(), fresh.sameAs(filled)).ifPresent(acknowledged::add);
                sent++;
            }
        }
        return sent;
    }

    private List<Receipt> missing(List<Receipt> receipts) throws IOException, InterruptedException {
        var missing = new ArrayList<Receipt>();
        try (var visitor = new Visitor()) {
            for (var receipt : receipts) {
                if (!visitor.finds(program.address(), receipt)) {
                    missing.add(receipt);
                }
            }
        }
        return missing;
    }

    @Override
    public void close() {
        program.close();
    }
}
