package org.gongkai.request.template;

import java.util.Collection;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a text keeps of the one case that it was written for, and what would be wrong in every other. Pure. */
public final class Leftover {
    private static final Pattern DAY =
            Pattern.compile("[12][0-9]{3}\\s*[-./年]\\s*[0-9]{1,2}\\s*[-./月]\\s*[0-9]{1,2}\\s*日?|(?<![0-9年])[0-9]{1,2}月[0-9]{1,2}日");
    private static final Pattern NUMBER =
            Pattern.compile("(?<![0-9-])[12][0-9]{3}-[0-9]{4,}(?![0-9-])|\\p{IsHan}{0,8}[〔\\[（(【][12][0-9]{3}[〕\\])）】]\\s*第?\\s*[0-9]+\\s*号");

    private Leftover() {}

    /** Days and numbers of cases and documents: right where they are a law's, so they are shown and may stay. */
    public static List<String> suspicious(String words) {
        return Stream.of(DAY, NUMBER).flatMap(pattern -> pattern.matcher(words).results()).map(MatchResult::group).map(String::strip).distinct().toList();
    }

    /** Names of bodies: the text speaks of whoever uses it, so none may stand there. */
    public static List<String> bodies(String words, Collection<String> names) {
        return names.stream().filter(name -> !name.isBlank() && words.contains(name)).distinct().toList();
    }
}
