package org.gongkai.disclosure;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;

/** What changed between two versions of a text, paragraph by paragraph. */
public final class TextDiff {
    private TextDiff() {}

    /**
     * A paragraph of either version.
     *
     * @param change whether it stayed, came or went
     */
    public record Line(Change change, String text) {}

    /** What became of a paragraph. */
    public enum Change {
        KEPT,
        ADDED,
        REMOVED
    }

    /** The paragraphs of both versions in order: what went stands before what came in its place. */
    public static List<Line> between(String oldHtml, String newHtml) {
        return between(paragraphs(oldHtml), paragraphs(newHtml));
    }

    private static List<Line> between(List<String> before, List<String> after) {
        var common = commonLengths(before, after);
        var lines = new ArrayList<Line>();
        var i = 0;
        var j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                lines.add(new Line(Change.KEPT, before.get(i)));
                i++;
                j++;
            } else if (j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
                lines.add(new Line(Change.REMOVED, before.get(i++)));
            } else {
                lines.add(new Line(Change.ADDED, after.get(j++)));
            }
        }
        return lines;
    }

    /** Length of the longest common part from each pair of places to the end. */
    private static int[][] commonLengths(List<String> before, List<String> after) {
        var lengths = new int[before.size() + 1][after.size() + 1];
        for (var i = before.size() - 1; i >= 0; i--) {
            for (var j = after.size() - 1; j >= 0; j--) {
                lengths[i][j] = before.get(i).equals(after.get(j))
                        ? lengths[i + 1][j + 1] + 1
                        : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
            }
        }
        return lengths;
    }

    private static List<String> paragraphs(String html) {
        return Jsoup.parse(html).select("p, h2, h3, h4, li, tr").stream()
                .filter(element -> element.select("p, h2, h3, h4, li, tr").size() == 1)
                .map(element -> element.text().strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
