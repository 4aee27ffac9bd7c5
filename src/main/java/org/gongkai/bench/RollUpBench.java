package org.gongkai.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.gongkai.database.DatabaseAccess;
import org.gongkai.database.DatabaseSettings;

/**
 * How long a town's report, the table of the nation and one correction take among all bodies of the nation and their requests, on
 * the database that the program brings along; and the check of a county's folder.
 */
final class RollUpBench {
    /** What was promised is promised for so many requests, of {@link #BODIES} bodies. */
    static final int CASES = 10_000_000;

    private static final int BODIES = 41_000;
    private static final int YEAR = 2025;
    private static final int TIMES = 41;
    /** The first ones let the compiler finish and are not counted. */
    private static final int UNCOUNTED = 20;

    private static final double LONGEST_REPORT = 100;
    private static final double LONGEST_TABLE = 1_000;
    private static final double LONGEST_CORRECTION = 50;

    private final OwnParts parts;
    private final Launch launch;
    private final Path folder;
    private final int cases;
    private final long seed;
    private final PrintStream progress;
    private final List<Measure> measures = new ArrayList<>();
    private final List<String> sizes = new ArrayList<>();

    /** @param cases 1,000 or more; the bodies are as many fewer as the cases are */
    RollUpBench(OwnParts parts, Launch launch, Path folder, int cases, long seed, PrintStream progress) {
        this.parts = parts;
        this.launch = launch;
        this.folder = folder;
        this.cases = cases;
        this.seed = seed;
        this.progress = progress;
    }

    Result run() throws IOException, InterruptedException {
        measure(cases / 100, false);
        measure(cases / 10, false);
        measure(cases, true);
        measures.addAll(new CheckBench(launch, Files.createDirectory(folder.resolve("check")), seed, progress).run().measures());
        return new Result("rollup", sizes, measures);
    }

    private void measure(int size, boolean promised) throws IOException {
        var data = Files.createDirectory(folder.resolve("nation-" + size));
        try (var database = DatabaseAccess.make(DatabaseSettings.in(data));
                var context = parts.on(data, database.dataSource(), new BenchClock(Nation.day(YEAR)))) {
            var nation = new Nation(context, YEAR, seed);
            nation.found((int) Math.max(10, (long) BODIES * size / CASES));
            nation.ask(size, progress);
            nation.handUp();
            sizes.add("%d 个机关分五级，%d 件申请，各一份年报；随机种子 %d %d bodies in five levels, %d requests, a report of each; seed %d"
                    .formatted(nation.bodies(), size, seed, nation.bodies(), size, seed));
            add("town_report", size, median(() -> { var town = nation.anyTown(); return () -> nation.reportOf(town); }), LONGEST_REPORT, promised);
            add("nation_table", size, median(() -> nation::table), LONGEST_TABLE, promised);
            add("correction", size, median(() -> nation.correction(nation.anyTown())), LONGEST_CORRECTION, promised);
        }
        WorkFolder.remove(data);
    }

    private void add(String name, int size, double milliseconds, double goal, boolean promised) {
        progress.println("%s %d: %.1f ms".formatted(name, size, milliseconds));
        measures.add(promised ? Measure.atMost(name, milliseconds, "ms", goal) : Measure.of(name + "_at_" + size, milliseconds, "ms"));
    }

    /** @param made the work, made ready outside the time that is taken */
    private static double median(Supplier<Runnable> made) {
        var times = new ArrayList<Double>();
        for (int i = 0; i < UNCOUNTED + TIMES; i++) {
            var work = made.get();
            long begun = System.nanoTime();
            work.run();
            if (i >= UNCOUNTED) {
                times.add((System.nanoTime() - begun) / 1e6);
            }
        }
        return Measure.middle(times);
    }
}
