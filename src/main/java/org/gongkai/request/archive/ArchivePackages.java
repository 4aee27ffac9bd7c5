package org.gongkai.request.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.access.AccountNames;
import org.gongkai.access.Permission;
import org.gongkai.access.Staff;
import org.gongkai.audit.AuditLog;
import org.gongkai.audit.AuditTrail;
import org.gongkai.authority.Authorities;
import org.gongkai.calendar.Calendars;
import org.gongkai.document.Files;
import org.gongkai.page.Texts;
import org.gongkai.request.CaseFile;
import org.gongkai.request.CountedRow;
import org.gongkai.request.CaseJson;
import org.gongkai.request.Entry;
import org.gongkai.request.RequestCase;
import org.gongkai.request.Recorded.OwnDataDemanded;
import org.gongkai.request.Requests;
import org.gongkai.request.web.DayLine;
import org.gongkai.request.web.Telling;
import org.gongkai.request.web.TimelineEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts finished cases into packages for the archive (art. 45: registration, handling, reply, archiving). */
@Component
public class ArchivePackages {
    /** Words that a letter spells out. */
    private static final Set<String> CODES = Set.of("decision", "ground", "serviceWay", "letter", "feeBy", OwnDataDemanded.CODE);

    private final Requests requests;
    private final Papers papers;
    private final Files files;
    private final AuditTrail trail;
    private final AuditLog audit;
    private final Authorities authorities;
    private final Calendars calendars;
    private final AccountNames names;
    private final JdbcClient jdbc;
    private final Clock clock;

    ArchivePackages(
            Requests requests,
            Papers papers,
            Files files,
            AuditTrail trail,
            AuditLog audit,
            Authorities authorities,
            Calendars calendars,
            AccountNames names,
            JdbcClient jdbc,
            Clock clock) {
        this.requests = requests;
        this.papers = papers;
        this.files = files;
        this.trail = trail;
        this.audit = audit;
        this.authorities = authorities;
        this.calendars = calendars;
        this.names = names;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether the case is finished and not erased, and this person works on it. */
    public boolean mayPack(Staff staff, CaseFile file) {
        return staff.may(Permission.HANDLE_REQUESTS, file.authority())
                && file.assignment().isOpenTo(staff)
                && !file.isErased()
                && requests.standing(file, requests.today()).state().isClosed();
    }

    /**
     * Writes the package and records that it was made. The look at who asks is logged like any other.
     *
     * @throws org.gongkai.access.Forbidden if somebody else works on the case
     * @throws IllegalStateException        if it is not finished
     */
    @Transactional(rollbackFor = IOException.class)
    public void write(Staff staff, CaseFile file, Texts t, OutputStream out) throws IOException {
        staff.mustBeAllowed(Permission.HANDLE_REQUESTS, file.authority());
        var standing = requests.standing(file, requests.today());
        if (!standing.state().isClosed()) {
            throw new IllegalStateException("Case %s is not finished".formatted(file.id()));
        }
        var applicant = requests.applicant(staff, file.id());
        var all = papers.of(file.id());
        var links = trail.of("request/" + file.id());
        try (var packed = new PackedCase(out)) {
            var counted = CountedRow.of(file.events(), standing, calendars.now(), requests.today()).orElse(null);
            packed.add("index.html", new PackageIndex(file, standing, counted, applicant, t)
                    .html(
                            authorities.byId(file.authority()).name(),
                            events(file, standing, t),
                            DayLine.of(RequestCase.explain(null, file.events(), calendars.now(), requests.today()), calendars.now(), t),
                            all,
                            links));
            packed.add("clock.json", clockQuestion(file));
            packed.add("audit.tsv", links.stream().map(ArchivePackages::line).collect(Collectors.joining()));
            for (var paper : all) {
                packed.add(paper.path(), files.open(paper.file()));
            }
            record(staff, file, packed.finish());
        }
    }

    /** In the order in which they were recorded, with all that officers wrote. */
    private List<TimelineEvent> events(CaseFile file, RequestCase standing, Texts t) {
        var people = names.of(file.entries().stream().map(Entry::by).distinct().toList());
        return file.entries().stream()
                .map(entry -> new Telling(t).timeline(List.of(entry), file, standing, people).getFirst().saying(words(entry)))
                .toList();
    }

    private static List<String> words(Entry entry) {
        return entry.words().entrySet().stream().filter(it -> !CODES.contains(it.getKey())).map(Map.Entry::getValue).toList();
    }

    /** What {@code ./gongkai clock} reads, so that the term can be counted again in years to come. */
    private String clockQuestion(CaseFile file) {
        return "{\"as_of\": \"%s\", \"events\": [%s]}\n"
                .formatted(requests.today(), file.events().stream().map(CaseJson::write).collect(Collectors.joining(",\n")));
    }

    private static String line(AuditTrail.Link link) {
        var entry = link.entry();
        return "%d\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n"
                .formatted(
                        entry.position(), entry.at(), entry.actor(), entry.action(), entry.subject(), entry.detail(), link.previous(), link.hash());
    }

    private void record(Staff staff, CaseFile file, String sha256) {
        jdbc.sql(
                        """
                        insert into case_archive (request_id, position, sha256, made_by, made_at)
                        values (:id, :position, :sha256, :by, :at)
                        on conflict (request_id, made_at) do nothing
                        """)
                .param("id", file.id().value())
                .param("position", file.position())
                .param("sha256", sha256)
                .param("by", staff.actor())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(staff.actor(), "archived", "request/" + file.id(), file.authority().value(), sha256);
    }
}
