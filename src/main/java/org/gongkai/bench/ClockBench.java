package org.gongkai.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.calendar.WorkCalendar;
import org.gongkai.request.ClockQuestion;

/** How many cases of ten events one core folds in a second, and how long the command {@code clock} takes for a file of them. */
final class ClockBench {
    private static final int CASES = 4_000;
    /** Each folds every case {@link #REPEATED} times; the first ones let the compiler finish and are not counted. */
    private static final int ROUNDS_UNCOUNTED = 8;

    private static final int ROUNDS = 9;
    private static final int REPEATED = 100;
    private static final int CASES_IN_FILE = 10_000;
    private static final int RUNS = 5;
    private static final double LEAST_PER_SECOND = 300_000;
    private static final double LONGEST_SECONDS = 3;

    private final Launch launch;
    private final Path folder;
    private final long seed;
    private final PrintStream progress;

    ClockBench(Launch launch, Path folder, long seed, PrintStream progress) {
        this.launch = launch;
        this.folder = folder;
        this.seed = seed;
        this.progress = progress;
    }

    Result run() throws IOException, InterruptedException {
        var folded = folded(new TenEvents(seed).asQuestions(CASES));
        var file = Files.writeString(folder.resolve("cases.json"), "[" + String.join(",\n", new TenEvents(seed).asJson(CASES_IN_FILE)) + "]");
        var seconds = new ArrayList<Double>();
        for (int run = 1; run <= RUNS; run++) {
            seconds.add(secondsFor(file));
            progress.println("clock %d/%d: %.2f s".formatted(run, RUNS, seconds.getLast()));
        }
        return new Result(
                "clock",
                List.of(
                        "每件十个事项，随机种子 %d Ten events a case, seed %d".formatted(seed, seed),
                        "一个线程的处理器时间，%d 轮各 %d 件取中位数 One thread's processor time; the median of %d rounds of %d cases"
                                .formatted(ROUNDS, CASES * REPEATED, ROUNDS, CASES * REPEATED),
                        "文件含 %d 件（%d KiB），%d 次取中位数 A file of %d cases (%d KiB); the median of %d runs"
                                .formatted(CASES_IN_FILE, Files.size(file) / 1024, RUNS, CASES_IN_FILE, Files.size(file) / 1024, RUNS)),
                List.of(
                        Measure.atLeast("folded_per_second_and_core", Measure.middle(folded), "cases/s", LEAST_PER_SECOND),
                        Measure.atMost("file_of_10000", Measure.middle(seconds), "s", LONGEST_SECONDS)));
    }

    private List<Double> folded(List<ClockQuestion> cases) {
        var calendar = WorkCalendar.own();
        var rates = new ArrayList<Double>();
        for (int round = 1 - ROUNDS_UNCOUNTED; round <= ROUNDS; round++) {
            long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            fold(cases, calendar);
            double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun) / 1e9;
            if (round > 0) {
                rates.add(cases.size() * REPEATED / seconds);
                progress.println("%d/%d: %.0f".formatted(round, ROUNDS, rates.getLast()));
            }
        }
        return rates;
    }

    private static void fold(List<ClockQuestion> cases, WorkCalendar calendar) {
        long steps = 0;
        for (int time = 0; time < REPEATED; time++) {
            for (var one : cases) {
                steps += one.answer(calendar).allowed().size();
            }
        }
        if (steps == 0) { // what nobody looks at need not be computed
            throw new IllegalStateException("The cases have no next step at all");
        }
    }

    /** From the start of the process to its end, as people wait for it. */
    private double secondsFor(Path file) throws IOException, InterruptedException {
        var command = new ArrayList<>(launch.command());
        command.addAll(List.of("clock", file.toString(), "--json"));
        var answer = folder.resolve("answer.json");
        long begun = System.nanoTime();
        int status = new ProcessBuilder(command).redirectOutput(answer.toFile()).redirectError(Redirect.INHERIT).start().waitFor();
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (status != 0 || Files.size(answer) == 0) {
            throw new IllegalStateException("The command clock ended with " + status);
        }
        return seconds;
    }
}
