package org.gongkai.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The benches by name. Each works in a folder of its own and leaves nothing behind. */
public final class Benches {
    /** Rounds of {@code kill} where none are asked for. */
    public static final int ROUNDS = 100;

    /** Cases of {@code requests} and {@code rollup} where no others are asked for. */
    public static int cases(String name) {
        return name.equals("rollup") ? RollUpBench.CASES : RequestsBench.CASES;
    }

    private static final Set<String> NAMES = new TreeSet<>(List.of("check", "clock", "start", "kill", "requests", "rollup"));

    private Benches() {}

    /** In alphabetical order. */
    public static Set<String> names() {
        return NAMES;
    }

    /**
     * Measures.
     *
     * @param name one of {@link #names}
     * @param rounds of {@code kill}, 1 or more
     * @param cases of {@code requests} and {@code rollup}, 1,000 or more
     * @param seed of what is left to chance
     * @param parts the program's own, for what is measured inside it
     * @param progress what people may read meanwhile
     * @throws IOException if this machine does not allow it
     * @throws IllegalStateException if the program does not start or does not answer
     */
    public static Result run(String name, int rounds, int cases, long seed, OwnParts parts, PrintStream progress)
            throws IOException, InterruptedException {
        var folder = WorkFolder.make();
        var launch = Launch.asThisProgram();
        try {
            return switch (name) {
                case "check" -> new CheckBench(launch, folder, seed, progress).run();
                case "clock" -> new ClockBench(launch, folder, seed, progress).run();
                case "requests" -> new RequestsBench(parts, folder, cases, seed, progress).run();
                case "rollup" -> new RollUpBench(parts, launch, folder, cases, seed, progress).run();
                case "start" -> new StartBench(launch, folder, progress).run();
                default -> killed(launch, folder, rounds, seed, progress);
            };
        } finally {
            WorkFolder.remove(folder);
        }
    }

    private static Result killed(Launch launch, Path folder, int rounds, long seed, PrintStream progress)
            throws IOException, InterruptedException {
        try (var run = new KillRun(launch, folder, seed, progress)) {
            return run.rounds(rounds);
        }
    }
}
