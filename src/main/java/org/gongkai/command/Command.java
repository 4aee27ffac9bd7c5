package org.gongkai.command;

import java.io.PrintStream;
import java.util.List;

/** One command. */
@FunctionalInterface
interface Command {
    /**
     * @param args what stands behind the command's name
     * @param out the command's own output and nothing else: with {@code --json} the JSON alone
     * @param err progress and refusals
     * @return one of {@link ExitStatus}
     * @throws BadInput where {@code args} cannot be understood; the caller prints its message
     */
    int run(List<String> args, PrintStream out, PrintStream err);
}
