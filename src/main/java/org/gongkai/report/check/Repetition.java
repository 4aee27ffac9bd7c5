package org.gongkai.report.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Last year's text with this year's date: sentences that are the same once numbers are left out. */
final class Repetition implements SuccessionRule {
    /** Shorter ones are formulas that every report has. */
    private static final int SHORTEST_SENTENCE = 20;
    private static final int FEWEST_SENTENCES = 4;
    private static final double MUCH = 0.4;
    private static final double NEARLY_ALL = 0.8;

    private record Sentence(String bare, Span at) {}

    @Override
    public List<Finding> check(ReportText before, ReportText after) {
        var told = new HashSet<String>();
        sentences(before).forEach(sentence -> told.add(sentence.bare()));
        var sentences = sentences(after);
        var again = sentences.stream().filter(sentence -> told.contains(sentence.bare())).toList();
        int all = length(sentences);
        if (sentences.size() < FEWEST_SENTENCES || again.isEmpty() || length(again) < MUCH * all) {
            return List.of();
        }
        var fault = length(again) >= NEARLY_ALL * all ? Fault.LAST_YEARS_TEXT : Fault.MUCH_OF_LAST_YEARS_TEXT;
        return List.of(Finding.of(fault, again.stream().map(sentence -> after.flow().printed(sentence.at().start(), sentence.at().end())).toList(),
                "正文%d句中有%d句（占%d%%的字数）除数字外与上年度报告相同。", sentences.size(), again.size(), 100 * length(again) / all));
    }

    private static int length(List<Sentence> sentences) {
        return sentences.stream().mapToInt(sentence -> sentence.bare().length()).sum();
    }

    private static List<Sentence> sentences(ReportText report) {
        var sentences = new ArrayList<Sentence>();
        Set<Integer> ends = new HashSet<>();
        for (int at = 0; at < report.words().length(); ) {
            var span = report.flow().sentence(at);
            if (ends.add(span.end()) && span.end() > span.start()) {
                var bare = report.flow().text(span).replaceAll("[\\d.,%\\s]", "");
                if (bare.length() >= SHORTEST_SENTENCE) {
                    sentences.add(new Sentence(bare, span));
                }
            }
            at = span.end() + 1;
        }
        return sentences;
    }
}
