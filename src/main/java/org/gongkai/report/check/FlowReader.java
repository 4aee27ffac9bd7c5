package org.gongkai.report.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Makes the {@link Flow} of a printed text: decides which line breaks are only the width of a page. */
final class FlowReader {
    private static final Pattern PAGE_MARK = Pattern.compile("[-—–－]\\s*\\d{1,3}\\s*[-—–－]|第\\s*\\d+\\s*页.*");
    private static final Pattern BEGINS_ANEW = Pattern.compile(
            "(?:[#*>|]|[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\\d]{1,3}[）)]|\\d{1,2}[.、．](?!\\d)|第[一二三四五六七八九十]+[条章部]).*",
            Pattern.DOTALL);
    private static final Pattern TABLE_LINE = Pattern.compile(".*[|\\t].*|(?:.*\\s)?[\\d.,]+(?:\\s+[\\d.,]+)+|[-+\\d.,/]+", Pattern.DOTALL);
    private static final Pattern PUNCTUATED = Pattern.compile("[，。；、,;]");
    /** A paragraph of this many characters that stops in the middle goes on behind the page break. */
    private static final int LONG = 40;
    /** What is longer on one line is no row of a table. */
    private static final int LONGEST_ROW = 1000;

    private record Line(int start, int end, String words) {
        boolean isProse() {
            return PUNCTUATED.matcher(words).find() && !isTable();
        }

        boolean isTable() {
            return words.length() < LONGEST_ROW && TABLE_LINE.matcher(words).matches();
        }

        boolean ends() {
            return words.isEmpty() || "。！？；：!?;:…".indexOf(words.charAt(words.length() - 1)) >= 0;
        }

        /** In halves of a Chinese character. */
        int width() {
            return words.codePoints().map(c -> c < 0x2000 ? 1 : 2).sum();
        }
    }

    private final String text;
    private final List<Line> lines;
    private final int wrapWidth;

    private FlowReader(String text) {
        this.text = text;
        this.lines = lines(text);
        this.wrapWidth = wrapWidth(lines);
    }

    static Flow read(String text) {
        var reader = new FlowReader(text);
        var words = new StringBuilder(text.length());
        var places = new int[text.length() + 1];
        for (int i = 0; i < reader.lines.size(); i++) {
            var line = reader.lines.get(i);
            if (i > 0 && !reader.goesOn(reader.lines.get(i - 1), line)) {
                places[words.length()] = line.start() - 1;
                words.append('\n');
            }
            reader.append(line, words, places);
        }
        return new Flow(words, places);
    }

    private void append(Line line, StringBuilder words, int[] places) {
        for (int i = line.start(); i < line.end(); i++) {
            char c = Characters.plain(text.charAt(i));
            if (c == 0) {
                continue;
            }
            if (c == ' ') {
                boolean separates = !words.isEmpty() && i + 1 < line.end()
                        && Characters.isAscii(words.charAt(words.length() - 1)) && Characters.isAscii(Characters.plain(text.charAt(i + 1)));
                if (!separates) {
                    continue;
                }
            }
            char before = words.isEmpty() ? '\n' : words.charAt(words.length() - 1);
            places[words.length()] = i;
            words.append(Characters.punctuation(c, before, i + 1 < line.end() ? text.charAt(i + 1) : '\n'));
        }
    }

    private boolean goesOn(Line before, Line line) {
        if (before.ends() || BEGINS_ANEW.matcher(line.words()).matches()
                || before.isTable() || line.isTable()) {
            return false;
        }
        boolean brokenByWidth = wrapWidth > 0 && before.width() >= wrapWidth * 0.85 && text.substring(before.end(), line.start()).strip().isEmpty();
        boolean brokenByPage = before.isProse() && before.words().length() >= LONG && line.isProse();
        return brokenByWidth || brokenByPage;
    }

    private static List<Line> lines(String text) {
        var lines = new ArrayList<Line>();
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            int from = start;
            int to = end;
            while (from < to && Characters.isBlank(text.charAt(from))) {
                from++;
            }
            while (to > from && Characters.isBlank(text.charAt(to - 1))) {
                to--;
            }
            var words = text.substring(from, to);
            if (!words.isEmpty() && !PAGE_MARK.matcher(words).matches()) {
                lines.add(new Line(from, to, words));
            }
            start = end + 1;
        }
        return lines;
    }

    /** The width at which all lines break, in halves of a Chinese character; 0 where paragraphs are whole. */
    private static int wrapWidth(List<Line> lines) {
        var prose = lines.stream().filter(Line::isProse).toList();
        var open = prose.stream().filter(line -> !line.ends()).count();
        if (prose.size() < 6 || open * 5 < prose.size() * 2L) {
            return 0;
        }
        var widths = prose.stream().map(Line::width).sorted().toList();
        int width = widths.get(widths.size() * 9 / 10);
        return width <= 130 ? width : 0;
    }
}
