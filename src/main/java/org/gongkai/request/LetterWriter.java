package org.gongkai.request;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.authority.Authority;
import org.gongkai.document.LetterText;
import org.gongkai.request.law.LetterKind;
import org.jspecify.annotations.Nullable;

/**
 * Puts a letter together. Its wording is data: {@code letter/L12.txt}, a paragraph a line, with names in braces for what this
 * case fills in. A paragraph with a name that has nothing to say is left out.
 */
final class LetterWriter {
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    private LetterWriter() {}

    /**
     * @param you        how the applicant is addressed: an organisation is no person
     * @param says       what fills the names; several lines become several paragraphs
     * @param rows       a form below the text
     * @param closing    further paragraphs: the remedies
     * @param enclosures names of the files that go with it
     */
    static LetterText write(
            LetterKind kind,
            Authority body,
            String number,
            @Nullable String addressee,
            String you,
            LocalDate day,
            Map<String, String> says,
            List<LetterText.Row> rows,
            List<String> closing,
            List<String> enclosures) {
        var paragraphs = new ArrayList<String>();
        wording(kind).forEach(line -> paragraphs.addAll(filled(line.replace("您", you), says)));
        paragraphs.addAll(closing);
        return new LetterText(
                body.name(), number, kind.title(), addressee, paragraphs, rows, enclosures, body.name(), day, contact(body));
    }

    private static List<String> filled(String line, Map<String, String> says) {
        var names = NAME.matcher(line).results().map(found -> found.group(1)).toList();
        if (names.stream().anyMatch(name -> says.getOrDefault(name, "").isBlank())) {
            return List.of();
        }
        return NAME.matcher(line)
                .replaceAll(found -> Matcher.quoteReplacement(withoutStop(says.getOrDefault(found.group(1), ""), line, found.end())))
                .lines()
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    /** Officers end a sentence with a full stop or do not; the wording around it may have one of its own. */
    private static String withoutStop(String said, String line, int end) {
        var goesOn = end < line.length() && "。，；".indexOf(line.charAt(end)) >= 0;
        return goesOn ? said.strip().replaceFirst("[。.；;，,]+$", "") : said;
    }

    private static Stream<String> wording(LetterKind kind) {
        try (var resource = LetterWriter.class.getResourceAsStream("/letter/" + kind + ".txt")) {
            var text = Objects.requireNonNull(resource, kind.name()).readAllBytes();
            return new String(text, StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> contact(Authority body) {
        var contact = body.contact();
        var lines = new ArrayList<String>();
        add(lines, "联系单位：", contact.office());
        add(lines, "联系电话：", contact.phone());
        add(lines, "地址：", Stream.of(contact.address(), contact.postcode()).filter(Objects::nonNull).reduce((a, b) -> a + "，邮政编码" + b).orElse(null));
        return lines;
    }

    private static void add(List<String> lines, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            lines.add(label + value);
        }
    }
}
