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
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.gongkai.report.check.Comparison;
import org.gongkai.report.check.Examination;
import org.gongkai.report.check.FindingPrinter;
import org.gongkai.report.check.FindingsJson;
import org.gongkai.report.check.ReportFile;
import org.gongkai.report.check.ReportFile.Unreadable;
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
     * @param out  the findings and nothing else; nothing at all where a file cannot be read
     * @param err  progress and refusals
     * @return 0 nothing hard, 1 hard findings, 2 bad input, 3 the output cannot be written
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
            var texts = read(files, err);
            return args.contains("--text") ? print(out, String.join("", texts), DONE) : check(files, texts, args.contains("--json"), out);
        } catch (NotRead notRead) {
            return refuse(err, String.valueOf(notRead.getMessage()));
        }
    }

    private static int check(List<Path> files, List<String> texts, boolean asJson, PrintStream out) {
        var examined = Comparison.of(texts.parallelStream().map(Examination::of).toList());
        int status = examined.stream().anyMatch(Examination::isHard) ? HARD_FINDINGS : DONE;
        if (asJson) {
            var reports = IntStream.range(0, files.size()).mapToObj(i -> FindingsJson.of(files.get(i).toString(), examined.get(i))).toList();
            return print(out, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(reports) + "\n", status);
        }
        var text = new StringBuilder();
        for (int i = 0; i < files.size(); i++) {
            text.append(FindingPrinter.print(files.get(i).toString(), examined.get(i)));
        }
        return print(out, text.toString(), status);
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

    private static List<String> read(List<Path> files, PrintStream err) {
        var read = new AtomicInteger();
        return files.parallelStream().map(file -> {
            var text = text(file);
            int done = read.incrementAndGet();
            if (files.size() >= MANY && done % MANY == 0) {
                err.println("%d/%d".formatted(done, files.size()));
            }
            return text;
        }).toList();
    }

    private static String text(Path file) {
        try {
            return ReportFile.text(file);
        } catch (Unreadable unreadable) {
            throw new NotRead(file.toString(), String.valueOf(unreadable.getMessage()), unreadable);
        } catch (IOException e) {
            throw new NotRead(file.toString(), "读不出来 cannot be read", e);
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

    /** A file that cannot be read: then nothing is printed of the others either. */
    private static final class NotRead extends RuntimeException {
        NotRead(String file, String why, Exception cause) {
            super(file + ": " + Optional.ofNullable(why).orElse(""), cause);
        }
    }
}
