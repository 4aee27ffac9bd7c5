package org.gongkai.screening;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.access.AccountId;
import org.gongkai.document.FileId;
import org.gongkai.document.Files;
import org.gongkai.document.KeptFile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The one way out of the house. */
@Repository
public class Gate {
    private final Files files;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final FalseAlarms falseAlarms;

    Gate(Files files, FalseAlarms falseAlarms, JdbcClient jdbc, Clock clock) {
        this.files = files;
        this.falseAlarms = falseAlarms;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a person must look at before this can leave, part by part. */
    public List<Spot> examine(Leaving leaving) {
        var spots = new ArrayList<Spot>();
        add(spots, "title", Screening.of(leaving.title(), leaving.formedOn()));
        add(spots, "body", Screening.ofHtml(leaving.html(), leaving.formedOn()));
        leaving.beside().forEach(line -> add(spots, line.part(), Screening.of(line.text(), leaving.formedOn())));
        for (var file : kept(leaving)) {
            add(spots, "file/" + file.id(), Screening.of(files.text(file), leaving.formedOn()));
        }
        return List.copyOf(spots);
    }

    /**
     * Sets a hard finding aside, for exactly this content.
     *
     * @param because the secrecy reviewer's reason, 1 to 500 characters
     * @throws IllegalArgumentException if nothing hard was found there
     */
    @Transactional
    public void setAside(Leaving leaving, Spot spot, String because, AccountId reviewer, String name) {
        if (!hard(examine(leaving)).contains(spot)) {
            throw new IllegalArgumentException("%s has no hard finding %s".formatted(leaving.subject(), spot.key()));
        }
        falseAlarms.add(leaving, leaving.sha256(kept(leaving)), spot, because, reviewer, name);
    }

    /** What was set aside for exactly this content. */
    public List<FalseAlarm> falseAlarms(Leaving leaving) {
        return falseAlarms.of(leaving, leaving.sha256(kept(leaving)));
    }

    /** What was ever set aside in a record, the first first. */
    public List<FalseAlarm> falseAlarms(String subject) {
        return falseAlarms.of(subject);
    }

    /** Versions of a record that left the house. */
    public Set<Integer> versionsThatLeft(String subject) {
        return jdbc.sql("select version from release where subject = :subject")
                .param("subject", subject)
                .query((row, _) -> Integer.valueOf(row.getInt(1)))
                .set();
    }

    /** Forgets what was judged of versions that never left; what left stays on record. */
    @Transactional
    public void forgetWhatNeverLeft(String subject) {
        falseAlarms.forget(subject);
    }

    /**
     * Lets it out, within the caller's transaction. The same version with the same content may ask again.
     *
     * @param review null if there was none
     * @throws Held if it may not leave
     */
    @Transactional
    public Release release(Leaving leaving, @Nullable SecrecyReview review) {
        if (review == null || review.at().isAfter(clock.instant())) {
            throw new Held(leaving.subject(), Held.Reason.NOT_REVIEWED, List.of());
        }
        var unanswered = review.answersFindings() ? List.<Spot>of() : unanswered(leaving);
        if (!unanswered.isEmpty()) {
            throw new Held(leaving.subject(), Held.Reason.FINDINGS, unanswered);
        }
        var kept = kept(leaving);
        jdbc.sql(
                        """
                        insert into release (authority_id, subject, version, title, sha256, released_at)
                        values (:authority, :subject, :version, :title, :sha256, :now) on conflict do nothing
                        """)
                .param("authority", leaving.authority().value())
                .param("subject", leaving.subject())
                .param("version", leaving.version())
                .param("title", leaving.title())
                .param("sha256", leaving.sha256(kept))
                .param("now", clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .update();
        return released(leaving).orElseThrow(() -> new Held(leaving.subject(), Held.Reason.VERSION_LEFT, List.of()));
    }

    /** The release of what left before, to write a page or the index again; empty if exactly this never left. */
    public Optional<Release> released(Leaving leaving) {
        var kept = kept(leaving);
        var sha256 = leaving.sha256(kept);
        return jdbc.sql(
                        """
                        select released_at from release
                        where subject = :subject and version = :version and authority_id = :authority and sha256 = :sha256
                        """)
                .param("subject", leaving.subject())
                .param("version", leaving.version())
                .param("authority", leaving.authority().value())
                .param("sha256", sha256)
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .optional()
                .map(at -> release(leaving, kept, sha256, at));
    }

    /**
     * Titles of what left, by subject, for the lines of a list. What never left is not among them.
     *
     * @param versions the version of each subject that is public now
     */
    public Map<String, ReleasedTitle> titles(Map<String, Integer> versions) {
        return jdbc.sql(
                        """
                        select subject, version, title
                        from release
                        join unnest(cast(:subjects as text[]), cast(:versions as int[])) as wanted (subject, version)
                             using (subject, version)
                        """)
                .param("subjects", versions.keySet().toArray(String[]::new))
                .param("versions", versions.values().toArray(Integer[]::new))
                .query((row, _) -> new ReleasedTitle(row.getString("subject"), row.getInt("version"), row.getString("title")))
                .list()
                .stream()
                .collect(Collectors.toMap(ReleasedTitle::subject, Function.identity()));
    }

    private Release release(Leaving leaving, List<KeptFile> kept, String sha256, Instant at) {
        return new Release(leaving, kept, sha256, at, () -> words(leaving, kept));
    }

    private String words(Leaving leaving, List<KeptFile> kept) {
        var parts = Stream.concat(
                Stream.of(Html.words(leaving.html())), kept.stream().map(file -> files.text(file).text().strip()));
        return String.join("\n", parts.filter(part -> !part.isEmpty()).toList());
    }

    /** @throws IllegalArgumentException if a file is not kept, or belongs to another body */
    private List<KeptFile> kept(Leaving leaving) {
        return leaving.files().stream().map(id -> kept(id, leaving)).toList();
    }

    private KeptFile kept(FileId id, Leaving leaving) {
        return files.describe(id)
                .filter(file -> file.authority().equals(leaving.authority()))
                .orElseThrow(() -> new IllegalArgumentException("%s has no file %s".formatted(leaving.subject(), id)));
    }

    private List<Spot> unanswered(Leaving leaving) {
        var answered = falseAlarms(leaving).stream().map(FalseAlarm::spot).collect(Collectors.toSet());
        return hard(examine(leaving)).stream().filter(spot -> !answered.contains(spot.key())).toList();
    }

    private static List<Spot> hard(List<Spot> spots) {
        return spots.stream().filter(spot -> spot.finding().isHard()).toList();
    }

    private static void add(List<Spot> spots, String part, List<Finding> findings) {
        findings.forEach(finding -> spots.add(new Spot(part, finding)));
    }
}
