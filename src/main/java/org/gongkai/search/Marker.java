package org.gongkai.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds in a text the words that were looked for, and the stretch that shows most of them. */
record Marker(Set<String> parts, Set<String> words) {
    /** Of an excerpt, in characters: two lines on a phone, one on a desk. */
    private static final int EXCERPT = 120;

    /** How much of the excerpt stands before the first mark. */
    private static final int BEFORE = 20;

    Highlighted whole(String text) {
        return new Highlighted(text, marks(text));
    }

    Highlighted excerpt(String text) {
        var marks = marks(text);
        int start = Math.max(0, best(marks) - BEFORE);
        int end = Math.min(text.length(), start + EXCERPT);
        // Never half of a character outside the basic plane.
        int from = start > 0 && Character.isLowSurrogate(text.charAt(start)) ? start - 1 : start;
        int to = end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
        var within = marks.stream()
                .filter(mark -> mark.start() >= from && mark.end() <= to)
                .map(mark -> new Highlighted.Mark(mark.start() - from, mark.end() - from))
                .toList();
        return new Highlighted(text.substring(from, to), within);
    }

    /** What was typed, where it stands as typed; else its words. */
    private List<Highlighted.Mark> marks(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        if (lower.length() != text.length()) {
            lower = text; // a few letters of other scripts change their length: then only their case counts
        }
        var marks = find(lower, parts);
        return marks.isEmpty() ? find(lower, words) : marks;
    }

    private static List<Highlighted.Mark> find(String text, Set<String> wanted) {
        var longestFirst = wanted.stream()
                .filter(part -> !part.isBlank())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        var marks = new ArrayList<Highlighted.Mark>();
        for (var part : longestFirst) {
            for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
                var mark = new Highlighted.Mark(at, at + part.length());
                if (marks.stream().noneMatch(other -> mark.start() < other.end() && other.start() < mark.end())) {
                    marks.add(mark);
                }
                if (marks.size() > 200) {
                    break; // more than anybody reads
                }
            }
        }
        marks.sort(Comparator.comparingInt(Highlighted.Mark::start));
        return marks;
    }

    /** Where an excerpt shows the most marked characters. */
    private static int best(List<Highlighted.Mark> marks) {
        int best = 0;
        int most = 0;
        for (var first : marks) {
            int marked = marks.stream()
                    .filter(mark -> mark.start() >= first.start() && mark.end() <= first.start() + EXCERPT - BEFORE)
                    .mapToInt(mark -> mark.end() - mark.start())
                    .sum();
            if (marked > most) {
                most = marked;
                best = first.start();
            }
        }
        return best;
    }
}
