package org.gongkai.document;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a letter of a public body says, part by part, all plain text.
 *
 * @param letterhead the body's full name, in red above the line
 * @param number     document number (文号): {@code 湾政公开告〔2026〕3号}
 * @param addressee  whom it is written to, without the colon; null for a letter to nobody in particular
 * @param paragraphs the text, each indented by two characters
 * @param rows       lines of a form below the text, each with its label; mostly none
 * @param enclosures names of what goes with it
 * @param signatory  name of the body over the date, where the seal (公章) goes
 * @param contact    lines at the foot: the office, its telephone, its address
 */
public record LetterText(
        String letterhead,
        @Nullable String number,
        String title,
        @Nullable String addressee,
        List<String> paragraphs,
        List<Row> rows,
        List<String> enclosures,
        String signatory,
        LocalDate day,
        List<String> contact) {

    public LetterText {
        paragraphs = List.copyOf(paragraphs);
        rows = List.copyOf(rows);
        enclosures = List.copyOf(enclosures);
        contact = List.copyOf(contact);
    }

    /** A letter without a form in it. */
    public LetterText(
            String letterhead,
            @Nullable String number,
            String title,
            @Nullable String addressee,
            List<String> paragraphs,
            List<String> enclosures,
            String signatory,
            LocalDate day,
            List<String> contact) {
        this(letterhead, number, title, addressee, paragraphs, List.of(), enclosures, signatory, day, contact);
    }

    /** @param text empty where somebody writes by hand */
    public record Row(String label, String text) {}

    /** Enclosures as the letter lists them: {@code 附件：1. 名册.pdf}; the further ones without the word. */
    List<String> listed() {
        if (enclosures.size() == 1) {
            return List.of("附件：" + enclosures.getFirst());
        }
        return IntStream.range(0, enclosures.size())
                .mapToObj(i -> "%s%d. %s".formatted(i == 0 ? "附件：" : "", i + 1, enclosures.get(i)))
                .toList();
    }
}
