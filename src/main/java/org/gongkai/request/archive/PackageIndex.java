package org.gongkai.request.archive;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.audit.AuditTrail;
import org.gongkai.page.Texts;
import org.gongkai.request.Applicant;
import org.gongkai.request.CaseFile;
import org.gongkai.request.RequestCase;
import org.gongkai.request.law.Outcome;
import org.gongkai.request.web.DayLine;
import org.gongkai.request.web.Days;
import org.gongkai.request.web.TimelineEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** The page of a package that a browser opens without the program and without a network; {@code counted} is the row of the annual report. */
record PackageIndex(CaseFile file, RequestCase standing, @Nullable Outcome counted, Applicant applicant, Texts t) {
    private static final String STYLE =
            "body{font:16px/1.8 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a}"
                    + "table{border-collapse:collapse;width:100%}th,td{border:1px solid #999;padding:.3rem .6rem;text-align:left;vertical-align:top}"
                    + "code{overflow-wrap:anywhere;font-size:.8rem}";

    String html(String body, List<TimelineEvent> events, List<DayLine> days, List<Papers.Paper> papers, List<AuditTrail.Link> trail) {
        var title = t.get("request.archive.of", file.number());
        return """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><title>%s</title><style>%s</style></head><body>
                <h1>%s</h1><p>%s</p>
                %s%s%s%s%s%s
                </body></html>
                """
                .formatted(
                        t.language(), htmlEscape(title), STYLE, htmlEscape(title), htmlEscape(body),
                        application(), outcome(), events(events), papers(papers), days(days), trail(trail));
    }

    private String application() {
        var asked = file.asked();
        return section("request.case.asked", table(
                row("request.field.subject", asked.subject()),
                row("request.field.documentNumber", asked.documentNumber()),
                row("request.field.description", asked.description()),
                row("request.field.form", t.get("request.form." + asked.form().code())),
                row("request.field.way", t.get("request.way." + asked.way().code())),
                row("request.list.channel", t.get("request.channel." + file.channel().word())),
                row("request.receipt.submitted", Days.moment(t, file.submittedAt())),
                row("request.field.kind", t.get("request.kind." + file.applicantKind().word())),
                row("request.field.name", applicant.name()),
                row("request.field.identity", applicant.identity()),
                row("request.field.contactPerson", applicant.contactPerson()),
                row("request.field.phone", applicant.phone()),
                row("request.field.email", applicant.email()),
                row("request.field.address", applicant.address())));
    }

    private String outcome() {
        var labels = standing.outcomes().stream().map(it -> it.code() + " " + it.label()).collect(Collectors.joining("；"));
        return section("request.case.outcome", table(
                row("request.list.state", t.get("request.state." + standing.state().word())),
                row("request.case.outcome", labels),
                row("request.archive.row", counted == null ? null : counted.code()),
                row("request.list.due", standing.due() == null ? null : Days.day(t, standing.due()))));
    }

    private String events(List<TimelineEvent> events) {
        return section("request.case.timeline", table(events.stream()
                .map(it -> "<tr><td>%s</td><th scope=\"row\">%s</th><td>%s</td><td>%s %s</td><td>%s</td></tr>"
                        .formatted(
                                htmlEscape(it.day()), htmlEscape(it.what()), htmlEscape(it.article()), htmlEscape(it.note()),
                                htmlEscape(String.join(" ", it.irregularities())), htmlEscape(it.by())))
                .toArray(String[]::new)));
    }

    private String papers(List<Papers.Paper> papers) {
        return section("request.case.files", "<ul>" + papers.stream()
                .map(it -> "<li><a href=\"%s\">%s</a></li>".formatted(htmlEscape(address(it.path())), htmlEscape(it.path())))
                .collect(Collectors.joining()) + "</ul>");
    }

    private String days(List<DayLine> days) {
        return section("request.days.title", table(days.stream()
                .map(it -> "<tr><td>%s %s</td><td>%s</td><td>%s %s</td><td>%s</td></tr>"
                        .formatted(
                                htmlEscape(it.day()), htmlEscape(it.weekday()), htmlEscape(it.count()), htmlEscape(it.why()),
                                htmlEscape(it.notice()), htmlEscape(it.article())))
                .toArray(String[]::new)));
    }

    private String trail(List<AuditTrail.Link> trail) {
        return section("request.archive.trail", table(trail.stream()
                .map(it -> "<tr><td>%d</td><td>%s</td><td>%s %s %s</td><td><code>%s</code></td></tr>"
                        .formatted(
                                it.entry().position(), it.entry().at(), htmlEscape(it.entry().actor()), htmlEscape(it.entry().action()),
                                htmlEscape(it.entry().detail()), it.hash()))
                .toArray(String[]::new)));
    }

    private String section(String key, String content) {
        return "<h2>%s</h2>%s".formatted(htmlEscape(t.get(key)), content);
    }

    private static String table(String... rows) {
        return "<table>" + String.join("", rows) + "</table>";
    }

    private String row(String key, @Nullable String value) {
        return value == null || value.isBlank() ? "" : "<tr><th scope=\"row\">%s</th><td>%s</td></tr>".formatted(htmlEscape(t.get(key)), htmlEscape(value));
    }

    /** Blanks and brackets in an address are written as such; slashes stay. */
    private static String address(String path) {
        return UriUtils.encodePath(path, StandardCharsets.UTF_8);
    }
}
