package org.gongkai.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.Gongkai;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    private final CommandLine commandLine = new CommandLine(Gongkai.class);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyCommandAndNoOtherHasAHelpText(String language) throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/command", language))) {
            Set<String> described = files.map(file -> file.getFileName().toString().replace(".txt", ""))
                    .filter(name -> !name.equals("test")) // the launcher's own
                    .collect(Collectors.toSet());

            assertThat(described).isEqualTo(commandLine.names());
        }
    }

    @Test
    void theHelpListsEveryCommandWithItsGist() {
        assertThat(run("--help")).isZero();
        assertThat(text(out).lines().filter(line -> line.startsWith("  ")))
                .hasSameSizeAs(commandLine.names())
                .allMatch(line -> line.matches("  [a-z]+ +\\S.*"));
        assertThat(text(err)).isEmpty();
    }

    @Test
    void theHelpOfACommandIsGivenWhereverItIsAskedFor() {
        assertThat(run("serve", "--port", "80", "-h")).isZero();
        assertThat(text(out)).contains("./gongkai serve");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        srve                                  | 'srve'
        serve --prot 80                       | --prot
        serve --port                          | --port needs a value
        serve --port 1 --port 2               | --port is given twice
        serve --port 65536                    | '65536'
        serve --port -1                       | '-1'
        serve --port eighty                   | 'eighty'
        serve --base-url town.example         | 'town.example'
        serve --base-url ftp://town.example   | 'ftp://town.example'
        serve --database-url mysql://app:pw@h | jdbc:postgresql:
        serve data                            | 'data'
        """)
    void whatCannotBeUnderstoodIsOneLineAndStatus2(String line, String reason) {
        assertThat(run(line.split(" "))).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(text(out)).isEmpty();
        assertThat(text(err).lines()).singleElement().asString().contains(reason).doesNotContain("app:pw");
    }

    @Test
    void settingsAreTheOnesThatTheModulesRead() {
        var settings = Settings.parse(List.of("--port=81", "--base-url", "https://a.example/", "--data", "/srv/x/../data"));

        assertThat(settings.properties())
                .containsEntry("server.port", 81)
                .containsEntry("gongkai.data", "/srv/data")
                .containsEntry("gongkai.base-url", "https://a.example")
                .doesNotContainKey("gongkai.database-url");
    }

    @Test
    void settingsNotGivenHaveTheirDefaults() {
        var settings = Settings.parse(List.of());

        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.data()).isEqualTo(Path.of("data").toAbsolutePath());
    }

    private int run(String... args) {
        return commandLine.run(List.of(args), new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
