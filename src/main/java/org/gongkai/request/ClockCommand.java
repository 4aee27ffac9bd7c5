package org.gongkai.request;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.gongkai.calendar.WorkCalendar;
import org.gongkai.request.ClockFiles.Asked;
import org.gongkai.request.ClockFiles.Unreadable;
import org.gongkai.request.json.CaseWriter;
import org.gongkai.request.print.CasePrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code gongkai clock FILE… [--json] [--explain]}: the law of a case on the command line, without Spring and database. */
public final class ClockCommand {
    private static final int DONE = 0;
    private static final int BAD_INPUT = 2;
    private static final int CANNOT_WORK_HERE = 3;

    private ClockCommand() {}

    /**
     * @param args files, {@code -} for the standard input, and options
     * @param out the answer and nothing else; nothing at all where any case is refused
     * @param err refusals, with file, event number and reason
     * @return 0 done, 2 bad input, 3 cannot work here
     */
    public static int run(List<String> args, PrintStream out, PrintStream err) {
        if (args.contains("--help") || args.contains("-h")) {
            return print(out, help());
        }
        var files = args.stream().filter(a -> !a.startsWith("--")).toList();
        var options = args.stream().filter(a -> a.startsWith("--")).toList();
        for (var option : options) {
            if (!option.equals("--json") && !option.equals("--explain")) {
                return refuse(err, "没有选项 %s。 There is no option %s.".formatted(option, option));
            }
        }
        if (files.isEmpty()) {
            return refuse(err, "缺少文件；见 --help。 No file is named; see --help.");
        }
        try {
            return answer(files, options.contains("--json"), options.contains("--explain"), out, err);
        } catch (Unreadable unreadable) {
            return refuse(err, String.valueOf(unreadable.getMessage()));
        }
    }

    private static int answer(List<String> files, boolean asJson, boolean explained, PrintStream out, PrintStream err) {
        var reader = new ClockFiles(System.in);
        var asked = new ArrayList<Asked>();
        var several = files.size() > 1;
        for (var file : files) {
            var content = reader.read(file);
            asked.addAll(content.cases());
            several |= content.isArray();
        }
        var answers = asked.stream().map(ClockCommand::answer).toList();
        if (!asJson) {
            return print(out, forPeople(asked, answers, several, explained));
        }
        if (explained) {
            print(err, forPeople(asked, answers, several, true)); // stdout holds the JSON alone
        }
        return print(out, json(answers, several));
    }

    private static RequestCase answer(Asked asked) {
        try {
            return asked.question().answer(WorkCalendar.own());
        } catch (Refused refused) {
            throw new Unreadable(asked.place(), refused);
        }
    }

    private static String json(List<RequestCase> answers, boolean several) {
        var array = JsonNodeFactory.instance.arrayNode(answers.size());
        answers.forEach(answer -> array.add(CaseWriter.write(answer)));
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(several ? array : array.get(0)) + "\n";
    }

    private static String forPeople(List<Asked> asked, List<RequestCase> answers, boolean several, boolean explained) {
        var printer = new CasePrinter(Locale.getDefault());
        var text = new StringBuilder();
        for (var i = 0; i < asked.size(); i++) {
            var question = asked.get(i).question();
            if (several) {
                text.append(i == 0 ? "" : "\n").append(asked.get(i).place()).append('\n');
            }
            text.append(printer.summary(answers.get(i), question.asOf()));
            if (explained) {
                text.append(printer.days(RequestCase.explain(
                        question.edition(), question.events(), WorkCalendar.own(), question.asOf())));
            }
        }
        return text.toString();
    }

    private static String help() {
        var language = Locale.getDefault().getLanguage().equals("zh") ? "zh" : "en";
        var resource = "/command/" + language + "/clock.txt";
        try (var stream = Objects.requireNonNull(ClockCommand.class.getResourceAsStream(resource), resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // As UTF-8 whatever the terminal says: the output is a file for the next program as often as a text for a person.
    private static int print(PrintStream stream, String text) {
        stream.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        stream.flush();
        return stream.checkError() ? CANNOT_WORK_HERE : DONE;
    }

    private static int refuse(PrintStream err, String reason) {
        print(err, reason + "\n");
        return BAD_INPUT;
    }
}
