package org.gongkai.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How soon the program answers, and how much memory it takes when nobody asks it for anything. */
final class StartBench {
    private static final int STARTS = 3;
    private static final int REST_SECONDS = 60;
    private static final double LONGEST_SECONDS = 6;
    private static final double MOST_MEGABYTES = 600;

    private final Launch launch;
    private final Path folder;
    private final PrintStream progress;

    StartBench(Launch launch, Path folder, PrintStream progress) {
        this.launch = launch;
        this.folder = folder;
        this.progress = progress;
    }

    Result run() throws IOException, InterruptedException {
        progress.println("载入示例乡镇…… Laying the sample towns down…");
        try (var program = RunningProgram.start(launch, "demo", folder)) {
            program.awaitReady();
        }
        var pages = new ArrayList<Double>();
        var forms = new ArrayList<Double>();
        var worked = new ArrayList<Double>();
        double rest = 0;
        double jvm = 0;
        for (int start = 1; start <= STARTS; start++) {
            try (var program = RunningProgram.start(launch, "demo", folder)) {
                pages.add(program.awaitPage("/").toMillis() / 1000.0);
                worked.add(program.processorSeconds());
                forms.add(program.awaitPage("/service/wanlong/apply").toMillis() / 1000.0);
                progress.println("%d/%d: %.1f s".formatted(start, STARTS, pages.getLast()));
                if (start == STARTS) {
                    Thread.sleep(REST_SECONDS * 1000L);
                    rest = program.megabytes();
                    jvm = program.megabytesOfJvm();
                }
            }
        }
        return new Result(
                "start",
                List.of(
                        "八个示例单位，启动 %d 次取中位数 Eight sample bodies; the median of %d starts".formatted(STARTS, STARTS),
                        "静置 %d 秒后的内存 Memory after %d seconds at rest".formatted(REST_SECONDS, REST_SECONDS)),
                List.of(
                        Measure.atMost("first_page", Measure.middle(pages), "s", LONGEST_SECONDS),
                        Measure.atMost("first_form", Measure.middle(forms), "s", LONGEST_SECONDS),
                        Measure.of("processor_time_to_first_page", Measure.middle(worked), "s"),
                        Measure.atMost("memory_at_rest", rest, "MiB", MOST_MEGABYTES),
                        Measure.of("memory_of_program", jvm, "MiB"),
                        Measure.of("memory_of_database", rest - jvm, "MiB")));
    }
}
