package org.gongkai.screening;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.gongkai.document.FileRefused;
import tools.jackson.databind.json.JsonMapper;

/** {@code screen FILE… [--json]}: what in these files must not leave. Neither database nor Spring. */
public final class ScreenCommand {
    private static final int DONE = 0;
    private static final int HARD_FINDINGS = 1;
    private static final int BAD_INPUT = 2;

    private ScreenCommand() {}

    /** @return 0: nothing hard; 1: hard findings; 2: an argument is no file that can be read */
    public static int run(List<String> args, PrintStream out, PrintStream err) {
        var names = args.stream().filter(arg -> !arg.startsWith("--")).toList();
        var unknown = args.stream().filter(arg -> arg.startsWith("--") && !arg.equals("--json")).findFirst();
        if (names.isEmpty() || unknown.isPresent()) {
            err.println("用法：screen 文件… [--json]   Usage: screen FILE… [--json]");
            return BAD_INPUT;
        }
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        var screened = new ArrayList<ScreenedFile>();
        for (var name : names) {
            try {
                screened.add(ScreenedFile.of(Path.of(name), today));
            } catch (FileRefused e) {
                err.println(name + ": " + texts("document").getString(e.messageKey()));
                return BAD_INPUT;
            } catch (IOException | InvalidPathException e) {
                err.println(name + ": 读不出来 cannot be read");
                return BAD_INPUT;
            }
        }
        if (args.contains("--json")) {
            out.println(JsonMapper.shared().writeValueAsString(Map.of("files", screened.stream().map(ScreenCommand::json).toList())));
        } else {
            screened.forEach(file -> print(file, out));
        }
        return screened.stream().anyMatch(ScreenedFile::isHard) ? HARD_FINDINGS : DONE;
    }

    private static void print(ScreenedFile file, PrintStream out) {
        var words = texts("screening");
        if (file.findings().isEmpty()) {
            out.println(file.file() + ": " + words.getString("screening.command.clean"));
        }
        for (var finding : file.findings()) {
            out.printf(
                    "%s: %s: [%s] %s %s%n",
                    file.file(),
                    new MessageFormat(words.getString("screening.command.line"), Locale.ROOT).format(new Object[] {file.line(finding)}),
                    words.getString("screening.severity." + (finding.isHard() ? "hard" : "soft")),
                    file.masked(finding),
                    message(words, finding));
        }
    }

    private static Map<String, Object> json(ScreenedFile file) {
        var words = texts("screening");
        var findings = file.findings().stream().map(finding -> json(file, finding, words)).toList();
        var json = new LinkedHashMap<String, Object>();
        json.put("file", file.file().toString());
        json.put("complete", file.complete());
        json.put("findings", findings);
        return json;
    }

    private static Map<String, Object> json(ScreenedFile file, Finding finding, ResourceBundle words) {
        var json = new LinkedHashMap<String, Object>();
        json.put("kind", finding.code());
        json.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        json.put("start", finding.start());
        json.put("end", finding.end());
        json.put("line", file.line(finding));
        json.put("masked", file.masked(finding));
        json.put("message", message(words, finding));
        return json;
    }

    private static String message(ResourceBundle words, Finding finding) {
        return new MessageFormat(words.getString(finding.messageKey()), Locale.ROOT).format(new Object[] {finding.instead()});
    }

    private static ResourceBundle texts(String module) {
        var language = Locale.getDefault().getLanguage().equals("zh") ? Locale.ROOT : Locale.ENGLISH;
        return ResourceBundle.getBundle(
                "texts." + module, language, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
