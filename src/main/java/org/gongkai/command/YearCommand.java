package org.gongkai.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.authority.Authorities;
import org.gongkai.authority.Authority;
import org.gongkai.database.DatabaseAccess;
import org.gongkai.database.DatabaseSettings;
import org.gongkai.demo.DemoTowns;
import org.springframework.beans.factory.BeanFactory;

/**
 * A command on a body's year, named by {@code --town} and {@code --year}. Without any data of one's own it works on the sample
 * towns, which it lays down in a folder of their own.
 */
final class YearCommand implements Command {
    private static final String OWN_DATA = "data";
    private static final String SAMPLE_DATA = "data-demo";

    /** What the command does with it. */
    @FunctionalInterface
    interface Work {
        /**
         * @param parts the program's own classes, made when they are asked for
         * @param out its output and nothing else
         * @return one of {@link ExitStatus}
         */
        int run(Authority body, int year, Options options, BeanFactory parts, PrintStream out);
    }

    private final Class<?> application;
    private final Set<String> valued;
    private final Work work;

    /**
     * @param application the class that stands above all parts of the program
     * @param valued the command's own options, each with a value
     */
    YearCommand(Class<?> application, Set<String> valued, Work work) {
        this.application = application;
        this.valued = Stream.concat(valued.stream(), Stream.of("town", "year", "data", "database-url")).collect(Collectors.toSet());
        this.work = work;
    }

    @Override
    public int run(List<String> args, PrintStream out, PrintStream err) {
        var options = Options.parse(args, valued, Set.of("json"));
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
                return work.run(body(town, parts), year, options, parts, out);
            }
        }
        try (var database = DatabaseAccess.open(own);
                var parts = Parts.of(application, own.data(), database.dataSource())) {
            return work.run(body(town, parts), year, options, parts, out);
        }
    }

    private static Authority body(String town, BeanFactory parts) {
        return parts.getBean(Authorities.class)
                .bySlug(town)
                .orElseThrow(() -> new BadInput("没有机关“%s”。".formatted(town), "There is no body '%s'.".formatted(town)));
    }

    private static int year(String text) {
        if (!text.matches("[0-9]{4}")) {
            throw new BadInput("年份“%s”应为四位数字。".formatted(text), "Year '%s' has not four digits.".formatted(text));
        }
        return Integer.parseInt(text);
    }
}
