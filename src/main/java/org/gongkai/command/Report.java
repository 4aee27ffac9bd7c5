package org.gongkai.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.gongkai.authority.Authority;
import org.gongkai.database.CannotWorkHere;
import org.gongkai.report.AnnualReports;
import org.gongkai.report.FormDefinition;
import org.gongkai.report.ReportFormats;
import org.springframework.beans.factory.BeanFactory;

/** {@code report}: a body's annual report of a year, in the form and format asked for. */
final class Report {
    static final Set<String> OPTIONS = Set.of("form", "format", "out");

    private Report() {}

    static int run(Authority body, int year, Options options, BeanFactory parts, PrintStream out) {
        var form = form(year, options.value("form"));
        var format = options.value("format").orElse(options.has("json") ? ReportFormats.JSON : ReportFormats.TEXT);
        if (!ReportFormats.NAMES.contains(format)) {
            throw new BadInput(
                    "没有格式“%s”，可用 %s。".formatted(format, String.join("、", ReportFormats.NAMES)),
                    "There is no format '%s'; choose one of %s.".formatted(format, String.join(", ", ReportFormats.NAMES)));
        }
        var bytes = ReportFormats.write(parts.getBean(AnnualReports.class).of(body, year, form), format);
        if (options.value("out").isPresent()) {
            save(bytes, Path.of(options.value("out").get()));
        } else {
            out.write(bytes, 0, bytes.length);
        }
        return ExitStatus.DONE;
    }

    private static FormDefinition form(int year, Optional<String> named) {
        if (named.isPresent()) {
            return FormDefinition.named(named.get())
                    .orElseThrow(() -> new BadInput(
                            "没有“%s”年的表，可用 2014、2019、2021。".formatted(named.get()),
                            "There is no form of '%s'; choose 2014, 2019 or 2021.".formatted(named.get())));
        }
        return FormDefinition.of(year)
                .orElseThrow(() -> new BadInput(
                        "%d 年没有统一的表，请用 --form 指明。".formatted(year), "%d had no form of its own; name one by --form.".formatted(year)));
    }

    private static void save(byte[] bytes, Path file) {
        try {
            Files.write(file, bytes);
        } catch (java.nio.file.FileSystemException e) {
            throw new CannotWorkHere("无法写入文件：%s。".formatted(file), "The file cannot be written: %s".formatted(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
