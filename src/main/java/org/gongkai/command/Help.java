package org.gongkai.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;

/** The help texts: {@code command/LANGUAGE.txt} for all, {@code command/LANGUAGE/NAME.txt} for one, its first line the gist. */
final class Help {
    private static final String LANGUAGE =
            Locale.getDefault().getLanguage().equals("zh") ? "zh" : "en";

    private Help() {}

    static String of(String command) {
        return read("/command/" + LANGUAGE + "/" + command + ".txt");
    }

    static String of(Collection<String> commands) {
        var text = new StringBuilder(read("/command/" + LANGUAGE + ".txt"));
        for (var command : commands) {
            var gist = of(command).lines().findFirst().orElse("");
            text.append("  %-10s %s%n".formatted(command, gist));
        }
        return text.toString();
    }

    private static String read(String resource) {
        try (var stream = Objects.requireNonNull(Help.class.getResourceAsStream(resource), resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
