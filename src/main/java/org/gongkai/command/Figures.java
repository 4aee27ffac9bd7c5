package org.gongkai.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.authority.Authorities;
import org.gongkai.database.DatabaseAccess;
import org.gongkai.database.DatabaseSettings;
import org.gongkai.demo.DemoTowns;
import org.gongkai.report.FigureJson;
import org.springframework.beans.factory.BeanFactory;
import tools.jackson.databind.json.JsonMapper;

/** {@code figures}: a body's year, from its records. Without any data of one's own it counts the sample towns. */
final class Figures implements Command {
    private static final String OWN_DATA = "data";
    private static final String SAMPLE_DATA = "data-demo";

    private final Class<?> application;

    Figures(Class<?> application) {
        this.application = application;
    }

    @Override
    public int run(List<String> args, PrintStream out, PrintStream err) {
        var options = Options.parse(args, Set.of("town", "year", "data", "database-url"), Set.of("json"));
        options.requireNoRest();
        var town = options.value("town").orElseThrow(() -> new BadInput("请用 --town 指明机关，例如 wanlong。", "--town names the body, such as wanlong."));
        var year = year(options.value("year").orElseThrow(() -> new BadInput("请用 --year 指明年份。", "--year names the year.")));
        var url = options.value("database-url").map(Settings::databaseAddress).orElse(null);
        var own = new DatabaseSettings(Settings.folder(options.value("data").orElse(OWN_DATA)), url, null, null);
        if (options.value("data").isEmpty() && !DatabaseAccess.exists(own)) {
            var samples = new DatabaseSettings(Settings.folder(SAMPLE_DATA), null, null, null);
            try (var database = DatabaseAccess.make(samples);
                    var parts = Parts.of(application, samples.data(), database.dataSource())) {
                parts.getBean(DemoTowns.class).layDown();
                return print(town, year, options.has("json"), parts, out);
            }
        }
        try (var database = DatabaseAccess.open(own);
                var parts = Parts.of(application, own.data(), database.dataSource())) {
            return print(town, year, options.has("json"), parts, out);
        }
    }

    private static int print(String town, int year, boolean json, BeanFactory parts, PrintStream out) {
        var body = parts.getBean(Authorities.class)
                .bySlug(town)
                .orElseThrow(() -> new BadInput("没有机关“%s”。".formatted(town), "There is no body '%s'.".formatted(town)));
        var figures = FigureJson.of(parts.getBean(org.gongkai.report.Figures.class).of(body.id(), year));
        if (json) {
            out.println(new JsonMapper().writeValueAsString(Map.of("figures", figures)));
        } else {
            out.println("%s %d".formatted(body.name(), year));
            figures.forEach((code, value) -> out.println("  %-48s %s".formatted(code, value == null ? "未建台账 not kept" : value)));
        }
        return ExitStatus.DONE;
    }

    private static int year(String text) {
        if (!text.matches("[0-9]{4}")) {
            throw new BadInput("年份“%s”应为四位数字。".formatted(text), "Year '%s' has not four digits.".formatted(text));
        }
        return Integer.parseInt(text);
    }
}
