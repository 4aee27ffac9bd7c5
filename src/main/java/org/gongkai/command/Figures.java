package org.gongkai.command;

import java.io.PrintStream;
import java.util.Map;
import org.gongkai.authority.Authority;
import org.gongkai.report.FigureJson;
import org.springframework.beans.factory.BeanFactory;
import tools.jackson.databind.json.JsonMapper;

/** {@code figures}: a body's year, from its records. */
final class Figures {
    private Figures() {}

    static int run(Authority body, int year, Options options, BeanFactory parts, PrintStream out) {
        var figures = FigureJson.of(parts.getBean(org.gongkai.report.Figures.class).of(body.id(), year));
        if (options.has("json")) {
            out.println(new JsonMapper().writeValueAsString(Map.of("figures", figures)));
        } else {
            out.println("%s %d".formatted(body.name(), year));
            figures.forEach((code, value) -> out.println("  %-48s %s".formatted(code, value == null ? "未建台账 not kept" : value)));
        }
        return ExitStatus.DONE;
    }
}
