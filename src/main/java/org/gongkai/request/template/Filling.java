package org.gongkai.request.template;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A template text with what a case says in the place of its names. Pure.
 *
 * @param open names that the case has nothing for; they stand there in their braces
 */
public record Filling(String words, List<String> open) {
    private static final Pattern NAME = Pattern.compile("\\{([^{}\\s]{1,20})}");

    /** @param says what is known; a name without an entry, or with an empty one, stays */
    static Filling of(String words, Map<Placeholder, String> says) {
        var filled = NAME.matcher(words).replaceAll(found -> Matcher.quoteReplacement(said(found.group(1), found.group(), says)));
        var open = NAME.matcher(words).results().filter(found -> said(found.group(1), found.group(), says).equals(found.group())).map(found -> found.group()).distinct().toList();
        return new Filling(filled, open);
    }

    private static String said(String name, String written, Map<Placeholder, String> says) {
        return Placeholder.of(name).map(says::get).filter(said -> !said.isBlank()).orElse(written);
    }

    /** Whether a text asks for this. */
    static boolean names(String words, Placeholder placeholder) {
        return words.contains(placeholder.written());
    }

    /** Names in braces that no case can fill: misspelt ones. */
    public static List<String> unknown(String words) {
        return NAME.matcher(words).results().filter(found -> Placeholder.of(found.group(1)).isEmpty()).map(found -> found.group()).distinct().toList();
    }
}
