package org.gongkai.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A bare machine in a temporary folder: a copy of the launcher, an own HOME, and a PATH that holds only what every
 * Debian has. Maven, the JDK and Debian's packages are small scripts that note how they were called.
 */
final class Machine {
    private static final List<String> DEBIAN = List.of(
            "bash", "cat", "chmod", "curl", "dirname", "env", "find", "flock", "grep", "gzip", "mkdir", "mktemp", "mv",
            "readlink", "rm", "rmdir", "sha256sum", "sleep", "tar", "touch", "uname");

    private static final String JAVA = """
            #!/bin/bash
            case "$*" in
              *jarmode*) mkdir -p "${!#}" && touch "${!#}/gongkai.jar" ;;
              *-jar*serve*wait*) trap 'echo stopped; exit 143' TERM; echo ready; while true; do sleep 0.05; done ;;
              *) echo "${@:$#}" ;;
            esac
            """;

    final Path folder;
    final Map<String, String> environment = new HashMap<>();

    /** A machine of root's on which nothing is installed and apt knows no package. */
    Machine(Path folder) throws IOException {
        this.folder = folder;
        copyLauncher();
        for (var tool : DEBIAN) {
            program(tool, "exec %s \"$@\"".formatted(realPath(tool)));
        }
        environment.put("PATH", folder.resolve("path").toString());
        environment.put("HOME", folder.resolve("home").toString());
        environment.put("GONGKAI_JDK_FOLDERS", folder.resolve("jvm").toString());
        environment.put("LANG", "en_US.UTF-8");
        user(0);
        program("apt-get", "echo apt-get $* >> '%s'".formatted(calls()));
        program("apt-cache", "exit 0");
    }

    private void copyLauncher() throws IOException {
        for (var part : List.of("gongkai", "bin", "src/main/resources/command")) {
            try (var files = Files.walk(Path.of(part))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    Files.createDirectories(checkout().resolve(file).resolveSibling("."));
                    Files.copy(file, checkout().resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        Files.createDirectories(checkout().resolve(".mvn"));
        Files.createFile(checkout().resolve("pom.xml"));
    }

    private static Path realPath(String tool) {
        return Stream.of("/usr/bin", "/bin", "/usr/local/bin")
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    /** Whoever calls the launcher has this user number; 0 is root. */
    Machine user(int number) throws IOException {
        return program("id", "echo " + number);
    }

    Machine withMaven() throws IOException {
        return program("mvn", """
                echo mvn $* >> '%s'
                sleep 0.2; mkdir -p target; touch target/gongkai.jar
                """.formatted(calls()));
    }

    Machine withJdk() throws IOException {
        writeJdk(folder.resolve("jvm/jdk-25"), "25.0.4");
        return this;
    }

    /** A program on the PATH. */
    Machine program(String name, String lines) throws IOException {
        write(folder.resolve("path").resolve(name), "#!/bin/bash\n" + lines + "\n");
        return this;
    }

    static void writeJdk(Path jdk, String version) throws IOException {
        write(jdk.resolve("bin/java"), JAVA);
        write(jdk.resolve("bin/javac"), "#!/bin/bash\n");
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"%s\"\n".formatted(version));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        Files.deleteIfExists(file);
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    Path checkout() {
        return folder.resolve("clone");
    }

    Path cache() {
        return folder.resolve("home/.cache/gongkai");
    }

    /** How Maven and apt were called, one line each. */
    List<String> callsMade() throws IOException {
        return Files.exists(calls()) ? Files.readAllLines(calls()) : List.of();
    }

    private Path calls() {
        return folder.resolve("calls");
    }

    /** {@code ./gongkai ARGUMENT…} to its end. */
    Ended gongkai(String... arguments) throws IOException, InterruptedException {
        return end(start(arguments));
    }

    /** {@code ./gongkai ARGUMENT…}, still running. */
    Running start(String... arguments) throws IOException {
        var out = Files.createTempFile(folder, "out", "");
        var err = Files.createTempFile(folder, "err", "");
        var line = Stream.concat(Stream.of(checkout().resolve("gongkai").toString()), Stream.of(arguments));
        var builder = new ProcessBuilder(line.toList()).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return new Running(builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start(), out, err);
    }

    static Ended end(Running running) throws IOException, InterruptedException {
        if (!running.process().waitFor(30, TimeUnit.SECONDS)) {
            running.process().destroyForcibly();
            throw new AssertionError("still running: " + Files.readString(running.err()));
        }
        return new Ended(running.process().exitValue(), Files.readString(running.out()), Files.readString(running.err()));
    }

    record Running(Process process, Path out, Path err) {}

    record Ended(int status, String out, String err) {}
}
