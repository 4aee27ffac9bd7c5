package org.gongkai.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How the program is started.
 *
 * @param command what stands before {@code serve} or {@code demo}
 */
record Launch(List<String> command) {
    /** The launcher's own path, which it hands to what it starts. */
    private static final String LAUNCHER = "gongkai.launcher";

    /** As this program was: by the launcher, as people start it, else the same JVM on the same classes. */
    static Launch asThisProgram() {
        var launcher = System.getProperty(LAUNCHER);
        if (launcher != null) {
            return new Launch(List.of(launcher));
        }
        var options = ManagementFactory.getRuntimeMXBean().getInputArguments();
        return onClasses(options, System.getProperty("java.class.path"));
    }

    /** @param options the JVM's */
    static Launch onClasses(List<String> options, String classPath) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, "org.gongkai.Gongkai"));
        return new Launch(List.copyOf(command));
    }
}
