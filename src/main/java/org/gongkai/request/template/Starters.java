package org.gongkai.request.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.gongkai.request.template.TemplateTexts.Draft;

/** The texts that the program brings along: {@code letter/starters.txt}, each under a line with a hash, its page and its name. */
final class Starters {
    private static final Pattern HEAD = Pattern.compile("# (\\S+) (.+)");

    private Starters() {}

    static List<Draft> all() {
        var all = new ArrayList<Draft>();
        for (var line : text().lines().toList()) {
            var head = HEAD.matcher(line);
            if (head.matches()) {
                all.add(new Draft(head.group(2), head.group(1), "", false));
            } else if (!line.isBlank()) {
                var last = all.removeLast();
                all.add(new Draft(last.name(), last.fits(), last.words().isEmpty() ? line : last.words() + "\n" + line, false));
            }
        }
        return List.copyOf(all);
    }

    private static String text() {
        try (var resource = Starters.class.getResourceAsStream("/letter/starters.txt")) {
            return new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
