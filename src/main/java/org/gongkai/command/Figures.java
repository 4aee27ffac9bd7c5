package org.gongkai.command;

import java.io.PrintStream;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Set;
import org.gongkai.authority.Authority;
import org.gongkai.report.FigureJson;
import org.springframework.beans.factory.BeanFactory;
import tools.jackson.databind.json.JsonMapper;

/** {@code figures}: a body's year, from its records, as it stood at its end or on a day of it. */
final class Figures {
    static final Set<String> OPTIONS = Set.of("as-of");

    private Figures() {}

    static int run(Authority body, int year, Options options, BeanFactory parts, PrintStream out) {
        var asOf = options.value("as-of").map(day -> day(day, year)).orElse(LocalDate.of(year, Month.DECEMBER, 31));
        var figures = FigureJson.of(parts.getBean(org.gongkai.report.Figures.class).of(body.id(), year, asOf));
        if (options.has("json")) {
            out.println(new JsonMapper().writeValueAsString(Map.of("figures", figures)));
        } else {
            out.println("%s %d".formatted(body.name(), year));
            figures.forEach((code, value) -> out.println("  %-48s %s".formatted(code, value == null ? "未建台账 not kept" : value)));
        }
        return ExitStatus.DONE;
    }

    private static LocalDate day(String text, int year) {
        try {
            var day = LocalDate.parse(text);
            if (day.getYear() >= year) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // said below
        }
        throw new BadInput("“%s”不是 %d 年 1 月 1 日以后的日期，应如 %d-06-30。".formatted(text, year, year), "'%s' is no day from 1 January %d on; write %d-06-30.".formatted(text, year, year));
    }
}
