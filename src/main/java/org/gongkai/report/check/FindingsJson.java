package org.gongkai.report.check;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was read and found in a report, for the next program; offsets count characters (code points) of the extracted text. */
public final class FindingsJson {
    private final CodePoints codePoints;

    private FindingsJson(String text) {
        this.codePoints = new CodePoints(text);
    }

    public static Map<String, @Nullable Object> of(String file, Examination examination) {
        var json = new FindingsJson(examination.text());
        var report = new LinkedHashMap<String, @Nullable Object>();
        report.put("file", file);
        report.put("organization", examination.organization());
        report.put("year", examination.year().isPresent() ? examination.year().getAsInt() : null);
        var form = examination.form();
        report.put("form", form == null ? null : form.year());
        report.put("figures", examination.figures().stream().map(json::figure).toList());
        report.put("findings", examination.findings().stream().map(json::finding).toList());
        return report;
    }

    private Map<String, Object> figure(Examination.Read figure) {
        var json = new LinkedHashMap<String, Object>();
        json.put("label", figure.label());
        json.put("value", number(figure.value()));
        json.put("unit", figure.unit());
        json.put("start", codePoints.before(figure.place().start()));
        json.put("end", codePoints.before(figure.place().end()));
        return json;
    }

    private static Object number(BigDecimal value) {
        var bare = value.stripTrailingZeros();
        return bare.scale() <= 0 ? bare.toBigInteger() : value;
    }

    private Map<String, Object> finding(Finding finding) {
        var json = new LinkedHashMap<String, Object>();
        json.put("kind", finding.fault().kind().code());
        json.put("severity", finding.fault().severity().name().toLowerCase(Locale.ROOT));
        json.put("message", finding.message());
        json.put("spans", finding.spans().stream().map(span -> List.of(codePoints.before(span.start()), codePoints.before(span.end()))).toList());
        return json;
    }

    /** UTF-16 places as places in code points. */
    private static final class CodePoints {
        private final int @Nullable [] before;

        CodePoints(String text) {
            boolean plain = text.chars().noneMatch(c -> Character.isSurrogate((char) c));
            before = plain ? null : new int[text.length() + 1];
            for (int i = 0; before != null && i < text.length(); i++) {
                before[i + 1] = before[i] + (Character.isHighSurrogate(text.charAt(i)) ? 0 : 1);
            }
        }

        int before(int place) {
            return before == null ? place : before[place];
        }
    }
}
