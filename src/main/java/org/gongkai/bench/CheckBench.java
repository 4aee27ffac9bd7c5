package org.gongkai.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How long {@code check} takes for a county's folder, whether it finds the fault that was put in, and whether it is silent where there is none. */
final class CheckBench {
    private static final int REPORTS = 3_000;
    private static final double LONGEST_SECONDS = 60;
    /** Of faulty reports, in percent. */
    private static final double LEAST_FOUND = 95;
    /** False hard findings for ten reports. */
    private static final double MOST_FALSE = 1;

    private final Launch launch;
    private final Path folder;
    private final long seed;
    private final PrintStream progress;

    CheckBench(Launch launch, Path folder, long seed, PrintStream progress) {
        this.launch = launch;
        this.folder = folder;
        this.seed = seed;
        this.progress = progress;
    }

    Result run() throws IOException, InterruptedException {
        var measures = new ArrayList<Measure>();
        for (int reports : List.of(REPORTS / 100, REPORTS / 10, REPORTS)) {
            var forged = written(reports);
            var answer = folder.resolve("answer-" + reports + ".json");
            double seconds = check(folder.resolve(Integer.toString(reports)), answer);
            progress.println("%d: %.2f s".formatted(reports, seconds));
            var name = "check_of_" + reports;
            measures.add(reports == REPORTS ? Measure.atMost(name, seconds, "s", LONGEST_SECONDS) : Measure.of(name, seconds, "s"));
            if (reports == REPORTS) {
                measures.addAll(judged(forged, JsonMapper.shared().readTree(Files.readString(answer))));
            }
        }
        return new Result("check", List.of("%d 份报告，一半有一处错误，随机种子 %d %d reports, one fault in every other, seed %d".formatted(REPORTS,
                seed, REPORTS, seed)), measures);
    }

    /** One report in two is right; the faults take turns in the others. */
    private List<ForgedReport> written(int reports) throws IOException {
        var into = Files.createDirectory(folder.resolve(Integer.toString(reports)));
        var forged = new ArrayList<ForgedReport>();
        for (int i = 0; i < reports; i++) {
            var fault = i % 2 == 0 ? null : ForgedReport.FAULTS.get(i / 2 % ForgedReport.FAULTS.size());
            forged.add(ForgedReport.of(seed + i, fault));
            Files.writeString(into.resolve("%05d.txt".formatted(i)), forged.getLast().text());
        }
        return forged;
    }

    private double check(Path reports, Path answer) throws IOException, InterruptedException {
        var command = new ArrayList<>(launch.command());
        command.addAll(List.of("check", "--json", reports.toString()));
        long begun = System.nanoTime();
        int status = new ProcessBuilder(command).redirectOutput(answer.toFile()).redirectError(Redirect.DISCARD).start().waitFor();
        if (status > 1) {
            throw new IllegalStateException("The command check ended with " + status);
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private static List<Measure> judged(List<ForgedReport> forged, JsonNode answers) {
        var put = new TreeMap<String, Integer>();
        var found = new TreeMap<String, Integer>();
        int falseHard = 0;
        for (int i = 0; i < forged.size(); i++) {
            var fault = forged.get(i).fault();
            var hard = hardKinds(answers.get(i));
            if (fault == null) {
                falseHard += hard.size();
            } else {
                put.merge(fault, 1, Integer::sum);
                found.merge(fault, hard.contains(fault) ? 1 : 0, Integer::sum);
            }
        }
        var measures = new ArrayList<Measure>();
        put.forEach((fault, all) -> measures.add(Measure.atLeast("found_" + fault, percent(found, fault, all), "%", LEAST_FOUND)));
        measures.add(Measure.atMost("false_hard_in_ten_right_ones", 10.0 * falseHard / (forged.size() / 2.0), "findings", MOST_FALSE));
        return measures;
    }

    private static double percent(Map<String, Integer> found, String fault, int all) {
        return 100.0 * found.getOrDefault(fault, 0) / all;
    }

    private static List<String> hardKinds(JsonNode report) {
        return StreamSupport.stream(report.get("findings").spliterator(), false)
                .filter(finding -> finding.get("severity").asString().equals("hard"))
                .map(finding -> finding.get("kind").asString())
                .toList();
    }
}
