package org.gongkai.command;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.gongkai.bench.Benches;
import org.gongkai.bench.Measure;
import org.gongkai.bench.OwnParts;
import org.gongkai.bench.Result;
import org.gongkai.database.CannotWorkHere;
import tools.jackson.databind.json.JsonMapper;

/** {@code bench}: measures what was promised. */
final class Bench {
    private Bench() {}

    /** @param application the class that stands above all parts of the program */
    static int run(Class<?> application, List<String> args, PrintStream out, PrintStream err) {
        var options = Options.parse(args, Set.of("rounds", "cases", "seed"), Set.of("json"));
        var name = name(options);
        int rounds = options.value("rounds").map(text -> (int) number("rounds", text, 1, 10_000)).orElse(Benches.ROUNDS);
        int cases = options.value("cases").map(text -> (int) number("cases", text, 1_000, 10_000_000)).orElseGet(() -> Benches.cases(name));
        long seed = options.value("seed")
                .map(text -> number("seed", text, 0, Long.MAX_VALUE))
                .orElseGet(() -> ThreadLocalRandom.current().nextLong(1_000_000));
        OwnParts parts = (data, database, clock) -> Parts.of(application, data, database, clock);
        var result = measured(() -> Benches.run(name, rounds, cases, seed, parts, err));
        if (options.has("json")) {
            out.println(new JsonMapper().writeValueAsString(new Answer(result.bench(), result.measures())));
        } else {
            print(result, out);
        }
        return result.isGood() ? ExitStatus.DONE : ExitStatus.HARD_FINDINGS;
    }

    private static String name(Options options) {
        if (options.rest().size() != 1 || !Benches.names().contains(options.rest().getFirst())) {
            var names = String.join(" ", Benches.names());
            throw new BadInput("请写明测什么：%s。".formatted(names), "Say what to measure, one of: %s.".formatted(names));
        }
        return options.rest().getFirst();
    }

    private static long number(String option, String text, long least, long most) {
        try {
            var number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // refused below like every other text that is no number
        }
        throw new BadInput(
                "选项 --%s 应为 %d 至 %d 的整数。".formatted(option, least, most),
                "--%s is a whole number from %d to %d.".formatted(option, least, most));
    }

    private static Result measured(Measuring bench) {
        try {
            return bench.run();
        } catch (IOException | IllegalStateException e) {
            throw new CannotWorkHere("无法测量：" + e.getMessage(), "This cannot be measured here: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotWorkHere("测量中断。", "The measuring was interrupted.", e);
        }
    }

    /** For people. */
    static void print(Result result, PrintStream out) {
        result.sizes().forEach(out::println);
        var machine = ManagementFactory.getOperatingSystemMXBean();
        out.println("本机 %d 核，当前负载 %.2f This machine: %d processors, load %.2f"
                .formatted(
                        machine.getAvailableProcessors(),
                        machine.getSystemLoadAverage(),
                        machine.getAvailableProcessors(),
                        machine.getSystemLoadAverage()));
        result.measures().forEach(measure -> out.println(line(measure)));
    }

    private static String line(Measure measure) {
        var figure = "%-30s %10.2f %s".formatted(measure.name(), measure.value(), measure.unit());
        return measure.goal() == null
                ? figure
                : "%-50s %s %.2f".formatted(figure, measure.ok() ? "达标 kept:" : "未达标 MISSED:", measure.goal());
    }

    @FunctionalInterface
    private interface Measuring {
        Result run() throws IOException, InterruptedException;
    }

    private record Answer(String bench, List<Measure> measures) {}
}
