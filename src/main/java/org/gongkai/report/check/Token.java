package org.gongkai.report.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a table that is printed as text: a number that stands alone, a cell left empty, or words.
 *
 * @param words without blanks; empty for a number
 * @param value null for words and for an empty cell
 */
record Token(String words, @Nullable BigDecimal value, boolean isEmpty, Span printed) {
    private static final Pattern CELL = Pattern.compile(
            "(?<number>(?<![^\\s|])[-+−－]?\\d[\\d,]*(?:\\.\\d+)?(?![^\\s|]))|(?<empty>(?<![^\\s|])(?:/|-{1,2}|—{1,2}|－)(?![^\\s|])"
                    + "|(?<=\\t) *(?=\\t)|(?<=[\\d|] {0,2}\\|)[ \\t]*(?=\\|))");
    private static final Pattern PAGE_MARK = Pattern.compile("(?m)^[ \\t]*[-—–－] *\\d{1,3} *[-—–－][ \\t]*$|^[ \\t]*第 *\\d+ *页.*$");

    boolean isCell() {
        return value != null || isEmpty;
    }

    /** In the order of the text. */
    static List<Token> of(String text) {
        var plain = PAGE_MARK.matcher(plain(text)).replaceAll(mark -> " ".repeat(mark.group().length()));
        var tokens = new ArrayList<Token>();
        int words = 0;
        for (var cell = CELL.matcher(plain); cell.find(); ) {
            addWords(tokens, plain, words, cell.start());
            var printed = new Span(cell.start(), cell.end());
            var number = cell.group("number");
            tokens.add(new Token("", number == null ? null : number(number), number == null, printed));
            words = cell.end();
        }
        addWords(tokens, plain, words, plain.length());
        return tokens;
    }

    private static BigDecimal number(String printed) {
        return new BigDecimal(printed.replace(",", "").replaceFirst("^[−－]", "-"));
    }

    private static void addWords(List<Token> tokens, String plain, int start, int end) {
        var words = plain.substring(start, end).replaceAll("[\\s|]", "");
        if (!words.isEmpty()) {
            tokens.add(new Token(words, null, false, new Span(start, end)));
        }
    }

    /** Of the same length as the text, so that places stay. */
    private static String plain(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char folded = Characters.plain(c);
            plain.append(c == '\n' || c == '\t' ? c : c == '｜' ? '|' : folded == 0 ? ' ' : folded);
        }
        return plain.toString();
    }
}
