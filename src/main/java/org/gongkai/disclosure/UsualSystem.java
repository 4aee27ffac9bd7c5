package org.gongkai.disclosure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * One of the usual systems (制度), from {@code systems/NN-slug.txt}: UTF-8, the first line its title; then paragraphs,
 * one a line (empty lines between them do no harm), {@code {body}} standing for the body's full name; a paragraph that begins with
 * {@code "## "} is a heading.
 */
record UsualSystem(String slug, String title, String text) {
    static final List<UsualSystem> ALL = readAll();

    /** Its text as HTML. */
    String bodyFor(String authorityName) {
        return PlainText.toHtml(text.replace("{body}", authorityName));
    }

    static UsualSystem parse(String fileName, String content) {
        var slug = fileName.replaceFirst("^\\d+-", "").replaceFirst("\\.txt$", "");
        var lines = content.strip().split("\n", 2);
        return new UsualSystem(slug, lines[0].strip(), lines.length > 1 ? lines[1].strip() : "");
    }

    private static List<UsualSystem> readAll() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:systems/*.txt");
            return Arrays.stream(files).sorted(Comparator.comparing(UsualSystem::name)).map(UsualSystem::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UsualSystem read(Resource file) {
        try {
            return parse(name(file), file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Resource file) {
        return Objects.requireNonNull(file.getFilename());
    }
}
