package org.gongkai.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.database.CannotWorkHere;
import org.gongkai.database.DatabaseAccess;
import org.gongkai.database.DatabaseSettings;
import org.springframework.beans.factory.BeanFactory;

/**
 * A command on the records: on the running program's database, else on one started for the call. Takes {@code --data},
 * {@code --database-url} and {@code --json} beside its own options.
 */
final class DataCommand implements Command {
    /** What the command does. */
    @FunctionalInterface
    interface Work {
        /**
         * @param parts the program's own classes, made when they are asked for
         * @param out its output: with the option {@code json} the JSON alone
         * @return one of {@link ExitStatus}
         */
        int run(Options options, BeanFactory parts, PrintStream out);
    }

    private final Class<?> application;
    private final Set<String> valued;
    private final Work work;

    /**
     * @param application the class that stands above all parts of the program
     * @param valued the command's own options, each with a value
     */
    DataCommand(Class<?> application, Set<String> valued, Work work) {
        this.application = application;
        this.valued = Stream.concat(valued.stream(), Stream.of("data", "database-url")).collect(Collectors.toSet());
        this.work = work;
    }

    @Override
    public int run(List<String> args, PrintStream out, PrintStream err) {
        var options = Options.parse(args, valued, Set.of("json"));
        options.requireNoRest();
        var data = Settings.folder(options.value("data").orElse("data"));
        var url = options.value("database-url").map(Settings::databaseAddress).orElse(null);
        try (var database = DatabaseAccess.open(new DatabaseSettings(data, url, null, null));
                var parts = Parts.of(application, data, database.dataSource())) {
            return work.run(options, parts, out);
        } catch (CannotWorkHere reason) {
            err.println(reason.getMessage());
            return ExitStatus.CANNOT_WORK_HERE;
        }
    }
}
