package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The worked cases of {@code docs/clock.md}: each is put in as it stands there, and must give what stands below it. */
class ClockDocumentTest {
    private static final Pattern EXAMPLE =
            Pattern.compile("```json\n(?<input>.*?)```\n\n```\n\\$ \\./gongkai clock case\\.json(?<options>[^\n]*)\n(?<output>.*?)```\n", Pattern.DOTALL);
    private static final Pattern TYPE = Pattern.compile("\"type\": \"([a-z-]+)\"");

    @TempDir
    Path folder;

    record Example(String input, List<String> options, String output) {
        @Override
        public String toString() {
            return types(input).collect(Collectors.joining(", ")) + String.join(" ", options);
        }
    }

    static List<Example> examples() {
        return EXAMPLE.matcher(text())
                .results()
                .map(found -> new Example(found.group("input"), options(found), found.group("output")))
                .toList();
    }

    private static List<String> options(MatchResult found) {
        return Stream.of(found.group("options").split(" ", -1)).filter(option -> !option.isEmpty()).toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theProgramSaysWhatTheDocumentSays(Example example) throws IOException {
        var file = Files.writeString(folder.resolve("case.json"), example.input());
        var args = new ArrayList<>(List.of(file.toString()));
        args.addAll(example.options());

        assertThat(run(args).replace(file.toString(), "case.json")).isEqualTo(example.output());
    }

    @Test
    void noExampleIsOverlookedAndEveryEventHasOne() {
        assertThat(examples()).hasSize(text().split("```json\n", -1).length - 1);
        assertThat(examples().stream().flatMap(it -> types(it.input())).collect(Collectors.toSet()))
                .isEqualTo(Set.of(
                        "received", "correction-noticed", "corrected", "third-party-consulted", "third-party-replied", "body-consulted",
                        "body-replied", "explanation-asked", "explained", "delayed", "extended", "fee-noticed", "fee-paid", "decided",
                        "withdrawn", "reconsideration-filed", "reconsideration-decided", "lawsuit-filed", "lawsuit-decided",
                        "appeal-filed", "appeal-decided", "reopened"));
    }

    /** What is printed where the machine's language is English; refusals too. */
    private static String run(List<String> args) {
        var printed = new ByteArrayOutputStream();
        var stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        var language = Locale.getDefault();
        Locale.setDefault(Locale.ENGLISH);
        try {
            ClockCommand.run(args, stream, stream);
        } finally {
            Locale.setDefault(language);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static Stream<String> types(String input) {
        return TYPE.matcher(input).results().map(found -> found.group(1));
    }

    private static String text() {
        try {
            return Files.readString(Path.of("docs", "clock.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
