package org.gongkai.report.check;

import java.util.Locale;
import java.util.stream.Collectors;

/** What was found in a report, for people: line, rule, explanation, the words in question. */
public final class FindingPrinter {
    private static final boolean CHINESE = Locale.getDefault().getLanguage().equals("zh");
    private static final int LONGEST_EXCERPT = 60;
    private static final int MOST_EXCERPTS = 4;

    private FindingPrinter() {}

    public static String print(String file, Examination examination) {
        var text = new StringBuilder(file).append("  ").append(examination.organization());
        examination.year().ifPresent(year -> text.append(' ').append(year));
        text.append('\n');
        if (examination.findings().isEmpty()) {
            text.append(CHINESE ? "  未发现问题\n" : "  nothing found\n");
        }
        for (var finding : examination.findings()) {
            text.append("  %s%s %s: %s%n".formatted(place(examination.text(), finding), severity(finding), finding.fault().code(),
                    finding.message()));
            text.append("      %s%n".formatted(excerpts(examination.text(), finding)));
        }
        return text.toString();
    }

    private static String severity(Finding finding) {
        return finding.isHard() ? (CHINESE ? "[硬]" : "[hard]") : (CHINESE ? "[软]" : "[soft]");
    }

    private static String place(String text, Finding finding) {
        if (finding.spans().isEmpty()) {
            return "";
        }
        long line = 1 + text.substring(0, finding.spans().getFirst().start()).chars().filter(c -> c == '\n').count();
        return (CHINESE ? "第%d行 " : "line %d ").formatted(line);
    }

    private static String excerpts(String text, Finding finding) {
        return finding.spans().stream().limit(MOST_EXCERPTS).map(span -> {
            var words = text.substring(span.start(), span.end()).replaceAll("\\s+", " ");
            return "“" + (words.length() > LONGEST_EXCERPT ? words.substring(0, LONGEST_EXCERPT) + "…" : words) + "”";
        }).collect(Collectors.joining(" "));
    }
}
