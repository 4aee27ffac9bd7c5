package org.gongkai.command;

import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gongkai.database.CannotWorkHere;
import org.gongkai.report.CheckCommand;
import org.gongkai.request.ClockCommand;
import org.gongkai.screening.ScreenCommand;
import org.jspecify.annotations.Nullable;

/** Finds the command that was named and runs it. Loads no class of Spring by itself. */
public final class CommandLine {
    private final Map<String, Command> commands;

    /** @param application the class that Spring starts from, for the commands that need it */
    public CommandLine(Class<?> application) {
        // Lambdas, so that a command that needs no Spring does not load the classes of those that do.
        commands = new TreeMap<>(Map.<String, Command>ofEntries(
                Map.entry("backup", (args, out, err) -> new Backup(Clock.systemUTC()).run(args, out, err)),
                Map.entry("bench", (args, out, err) -> Bench.run(application, args, out, err)),
                Map.entry("bundle", (args, out, err) -> OfflineBundle.run(args, out)),
                Map.entry("check", (args, out, err) -> CheckCommand.run(args, out, err)),
                Map.entry("clock", (args, out, err) -> ClockCommand.run(args, out, err)),
                Map.entry("figures", (args, out, err) -> new YearCommand(application, Figures.OPTIONS, Figures::run).run(args, out, err)),
                Map.entry("keys", (args, out, err) -> new DataCommand(application, Keys.OPTIONS, Keys::run).run(args, out, err)),
                Map.entry("demo", (args, out, err) -> new Serve(application, Map.of("gongkai.demo", true)).run(args, out, err)),
                Map.entry("report", (args, out, err) -> new YearCommand(application, Report.OPTIONS, Report::run).run(args, out, err)),
                Map.entry("restore", (args, out, err) -> new Restore().run(args, out, err)),
                Map.entry("screen", (args, out, err) -> ScreenCommand.run(args, out, err)),
                Map.entry("serve", (args, out, err) -> new Serve(application, Map.of()).run(args, out, err)),
                Map.entry("verify", (args, out, err) -> new DataCommand(application, Set.of(), Verify::run).run(args, out, err))));
    }

    /** @return one of {@link ExitStatus} */
    public int run(List<String> args, PrintStream out, PrintStream err) {
        var name = args.isEmpty() ? "--help" : args.getFirst();
        if (asksForHelp(name)) {
            out.print(Help.of(commands.keySet()));
            return ExitStatus.DONE;
        }
        var command = commands.get(name);
        if (command == null) {
            err.println("没有“%s”这个命令。 There is no command '%s'; --help lists them.".formatted(name, name));
            return ExitStatus.BAD_INPUT;
        }
        var rest = args.subList(1, args.size());
        if (rest.stream().anyMatch(CommandLine::asksForHelp)) {
            out.print(Help.of(name));
            return ExitStatus.DONE;
        }
        return run(command, rest, out, err);
    }

    private static int run(Command command, List<String> args, PrintStream out, PrintStream err) {
        try {
            return command.run(args, out, err);
        } catch (BadInput badInput) {
            err.println(badInput.getMessage());
            return ExitStatus.BAD_INPUT;
        } catch (CannotWorkHere told) {
            err.println(told.getMessage());
            return ExitStatus.CANNOT_WORK_HERE;
        } finally {
            out.flush();
        }
    }

    private static boolean asksForHelp(@Nullable String argument) {
        return "--help".equals(argument) || "-h".equals(argument);
    }

    /** The names, in alphabetical order. */
    Set<String> names() {
        return commands.keySet();
    }
}
