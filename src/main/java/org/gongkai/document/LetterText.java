package org.gongkai.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a letter of a public body says, part by part, all plain text.
 *
 * @param letterhead the body's full name, in red above the line
 * @param number     document number (文号): {@code 湾政公开告〔2026〕3号}
 * @param addressee  whom it is written to, without the colon; null for a letter to nobody in particular
 * @param paragraphs the text, each indented by two characters
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
        List<String> enclosures,
        String signatory,
        LocalDate day,
        List<String> contact) {

    public LetterText {
        paragraphs = List.copyOf(paragraphs);
        enclosures = List.copyOf(enclosures);
        contact = List.copyOf(contact);
    }
}
