package org.gongkai.report;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.report.check.Comparison;
import org.gongkai.report.check.Examination;
import org.gongkai.report.check.FindingPrinter;
import org.gongkai.report.check.FindingsJson;
import org.gongkai.report.check.ReportFile;
import org.gongkai.report.check.ReportFile.Unreadable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** {@code check [--json] [--text] FILE…}: what is wrong with annual reports, of any year and by anybody. Neither database nor Spring. */
public final class CheckCommand {
    private static final int DONE = 0;
    private static final int HARD_FINDINGS = 1;
    private static final int BAD_INPUT = 2;
    private static final int CANNOT_WORK_HERE = 3;
    /** From this many files on the progress is told. */
    private static final int MANY = 50;

    private CheckCommand() {}

    /**
     * @param args files or folders, and options
     * @param out  the findings and nothing else
     * @param err  progress, refusals, and which file cannot be read: the others are checked all the same
     * @return 0 nothing hard, 1 hard findings, 2 bad input or a file that cannot be read, 3 the output cannot be written
     */
    public static int run(List<String> args, PrintStream out, PrintStream err) {
        var names = args.stream().filter(arg -> !arg.startsWith("--")).toList();
        var unknown = args.stream().filter(arg -> arg.startsWith("--") && !arg.equals("--json") && !arg.equals("--text")).findFirst();
        if (unknown.isPresent()) {
            return refuse(err, "没有选项 %s。 There is no option %s.".formatted(unknown.get(), unknown.get()));
        }
        if (names.isEmpty()) {
            return refuse(err, "缺少文件；见 --help。 No file is named; see --help.");
        }
        try {
            var files = files(names);
            var read = read(files, err);
            read.stream().flatMap(file -> Stream.ofNullable(file.whyNot())).forEach(why -> refuse(err, why));
            int status = args.contains("--text") ? print(out, read.stream().map(Read::text).collect(Collectors.joining()), DONE)
                    : check(read, args.contains("--json"), out);
            return status <= HARD_FINDINGS && read.stream().anyMatch(file -> file.whyNot() != null) ? BAD_INPUT : status;
        } catch (NotRead notRead) {
            return refuse(err, String.valueOf(notRead.getMessage()));
        }
    }

    /** @param whyNot it cannot be read, with the file's name; null if it can */
    private record Read(Path file, String text, @Nullable String whyNot) {}

    private static int check(List<Read> read, boolean asJson, PrintStream out) {
        var examined = Comparison.of(read.parallelStream().map(file -> Examination.of(file.text())).toList());
        int status = examined.stream().anyMatch(Examination::isHard) ? HARD_FINDINGS : DONE;
        if (asJson) {
            var reports = IntStream.range(0, read.size()).mapToObj(i -> json(read.get(i), examined.get(i))).toList();
            return print(out, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(reports) + "\n", status);
        }
        var text = new StringBuilder();
        for (int i = 0; i < read.size(); i++) {
            if (read.get(i).whyNot() == null) {
                text.append(FindingPrinter.print(read.get(i).file().toString(), examined.get(i)));
            }
        }
        return print(out, text.toString(), status);
    }

    /** One that cannot be read keeps its place: without figures and findings, with the reason. */
    private static Map<String, @Nullable Object> json(Read read, Examination examination) {
        var report = FindingsJson.of(read.file().toString(), examination);
        if (read.whyNot() != null) {
            report.put("error", read.whyNot());
        }
        return report;
    }

    /** The files that were named, and those in the folders that were named, by name. */
    private static List<Path> files(List<String> names) {
        var files = new ArrayList<Path>();
        for (var name : names) {
            try {
                var path = Path.of(name);
                if (Files.isDirectory(path)) {
                    try (var inside = Files.walk(path)) {
                        inside.filter(Files::isRegularFile).sorted().forEach(files::add);
                    }
                } else {
                    files.add(path);
                }
            } catch (InvalidPathException | IOException | UncheckedIOException e) {
                throw new NotRead(name, "读不出来 cannot be read", e);
            }
        }
        return files;
    }

    private static List<Read> read(List<Path> files, PrintStream err) {
        var read = new AtomicInteger();
        return files.parallelStream().map(file -> {
            var text = read(file);
            int done = read.incrementAndGet();
            if (files.size() >= MANY && done % MANY == 0) {
                err.println("%d/%d".formatted(done, files.size()));
            }
            return text;
        }).toList();
    }

    private static Read read(Path file) {
        try {
            return new Read(file, ReportFile.text(file), null);
        } catch (Unreadable unreadable) {
            return new Read(file, "", file + ": " + unreadable.getMessage());
        } catch (IOException | UncheckedIOException e) {
            return new Read(file, "", file + ": 读不出来 cannot be read");
        }
    }

    // As UTF-8 whatever the terminal says: the output is a file for the next program as often as a text for a person.
    private static int print(PrintStream stream, String text, int status) {
        stream.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        stream.flush();
        return stream.checkError() ? CANNOT_WORK_HERE : status;
    }

    private static int refuse(PrintStream err, String reason) {
        return print(err, reason + "\n", BAD_INPUT);
    }

    /** A name that names nothing. */
    private static final class NotRead extends RuntimeException {
        NotRead(String file, String why, Exception cause) {
            super(file + ": " + Optional.ofNullable(why).orElse(""), cause);
        }
    }
}
