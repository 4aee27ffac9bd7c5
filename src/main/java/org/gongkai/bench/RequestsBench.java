package org.gongkai.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.database.DatabaseAccess;
import org.gongkai.database.DatabaseSettings;

/**
 * How long the list of requests and the daily sweep take however many cases there are: of one town alone, and of a thousand
 * towns in one installation, on the database that the program brings along.
 */
final class RequestsBench {
    /** What was promised is promised for so many. */
    static final int CASES = 1_000_000;

    private static final LocalDate DAY = LocalDate.of(2026, 6, 10);
    private static final int TOWNS = 1_000;
    private static final double LONGEST_LIST = 100;
    private static final double LONGEST_SWEEP = 10;

    private final OwnParts parts;
    private final Path folder;
    private final int cases;
    private final long seed;
    private final PrintStream progress;
    private final List<Measure> measures = new ArrayList<>();

    /** @param cases 1,000 or more */
    RequestsBench(OwnParts parts, Path folder, int cases, long seed, PrintStream progress) {
        this.parts = parts;
        this.folder = folder;
        this.cases = cases;
        this.seed = seed;
        this.progress = progress;
    }

    Result run() throws IOException {
        measure("town", 1);
        measure("thousand_towns", TOWNS);
        return new Result(
                "requests",
                List.of(
                        "%d 件，一次全属一个乡镇，一次分属 %d 个乡镇；每 %d 件有一件当日变化；随机种子 %d".formatted(
                                cases, TOWNS, MadeCases.OF_WHICH_ONE_IS_DUE, seed),
                        "%d cases, all of one town and then of %d towns; one in %d stands otherwise on the day; seed %d".formatted(
                                cases, TOWNS, MadeCases.OF_WHICH_ONE_IS_DUE, seed),
                        "每种列表按三种排序各查 %d 次，取中位数中最慢的，含计数 Each list asked for %d times in each of three orders: the slowest median, the count in it"
                                .formatted(CaseListRun.TIMES, CaseListRun.TIMES)),
                measures);
    }

    private void measure(String layout, int towns) throws IOException {
        var data = Files.createDirectory(folder.resolve(layout));
        var clock = new BenchClock(DAY);
        try (var database = DatabaseAccess.make(DatabaseSettings.in(data));
                var context = parts.on(data, database.dataSource(), clock)) {
            var office = new Office(context, clock, new MadeCases(seed, DAY), DAY, towns);
            for (int size : List.of(cases / 100, cases / 10)) {
                office.fillTo(size, progress);
                var slowest = lists(office).values().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
                measures.add(Measure.of("%s_%d_slowest_list".formatted(layout, size), slowest, "ms"));
                measures.add(Measure.of("%s_%d_sweep".formatted(layout, size), office.sweep(), "s"));
            }
            office.fillTo(cases, progress);
            lists(office).forEach((list, time) -> measures.add(Measure.atMost(layout + "_" + list, time, "ms", LONGEST_LIST)));
            measures.add(Measure.atMost(layout + "_similar", office.similarMilliseconds(), "ms", LONGEST_LIST));
            measures.add(Measure.atMost(layout + "_sweep", office.sweep(), "s", LONGEST_SWEEP));
            measures.add(Measure.of(layout + "_recomputed", office.recomputedPerSecond(), "cases/s"));
            measures.add(Measure.of(layout + "_filled", office.filledPerSecond(), "cases/s"));
            measures.add(Measure.of(layout + "_database", office.megabytes(), "MiB"));
        }
    }

    /** Median milliseconds by the list's name: of the three orders the slowest. */
    private Map<String, Double> lists(Office office) {
        var times = new LinkedHashMap<String, Double>();
        for (var run : CaseListRun.all(office)) {
            double time = run.milliseconds();
            progress.println("%s %s %.1f ms".formatted(run.name(), run.filter().order(), time));
            times.merge(run.name(), time, Math::max);
        }
        return times;
    }
}
