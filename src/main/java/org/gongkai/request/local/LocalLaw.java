package org.gongkai.request.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.access.AuthorityId;
import org.gongkai.authority.Authorities;
import org.gongkai.authority.Authority;
import org.gongkai.calendar.Calendars;
import org.gongkai.database.CannotWorkHere;
import org.gongkai.request.CaseFile;
import org.gongkai.request.RequestCase;
import org.gongkai.request.law.Edition;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The local measures of the installation: {@code law/*.json} in the data folder, read at the start. One that is wrong stops the
 * start: an office that goes by it must not find out later that it was left out.
 */
@Component
public class LocalLaw {
    private final List<LocalMeasure> measures;
    private final Authorities authorities;
    private final Calendars calendars;

    @Autowired
    LocalLaw(@Value("${gongkai.data:data}") String data, Authorities authorities, Calendars calendars) {
        this(Path.of(data), authorities, calendars);
    }

    /** @throws CannotWorkHere if a file cannot be taken */
    LocalLaw(Path data, Authorities authorities, Calendars calendars) {
        this.measures = read(data.resolve("law"));
        this.authorities = authorities;
        this.calendars = calendars;
    }

    private static List<LocalMeasure> read(Path folder) {
        var all = new ArrayList<LocalMeasure>();
        var ids = new HashSet<String>();
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.newDirectoryStream(folder, "*.json")) {
            for (var file : files) {
                var measure = read(file, file.getFileName().toString());
                if (!ids.add(measure.id())) {
                    throw new WrongMeasure("id “%s”重复。".formatted(measure.id()), "the id '%s' is used twice.".formatted(measure.id())).in("law/" + file.getFileName());
                }
                all.add(measure);
            }
        } catch (WrongMeasure wrong) {
            throw new CannotWorkHere("地方规定有误，程序没有启动。" + wrong.chinese(), "A local measure is wrong; the program did not start. " + wrong.english(), wrong);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        all.sort(Comparator.comparing(LocalMeasure::from).thenComparing(LocalMeasure::id));
        return List.copyOf(all);
    }

    private static LocalMeasure read(Path file, String name) throws IOException {
        try {
            return MeasureReader.read(Files.readString(file));
        } catch (WrongMeasure wrong) {
            throw wrong.in("law/" + name);
        }
    }

    /** Those that hold for a body on a day, the oldest first. */
    public List<LocalMeasure> heldBy(AuthorityId authority, LocalDate day) {
        if (measures.isEmpty()) {
            return List.of();
        }
        var chain = chain(authority);
        return measures.stream().filter(measure -> measure.holdsFor(chain) && measure.isInForceOn(day)).toList();
    }

    /** Those that hold or held or will hold for a body. */
    public List<LocalMeasure> of(AuthorityId authority) {
        var chain = chain(authority);
        return measures.stream().filter(measure -> measure.holdsFor(chain)).toList();
    }

    /** The local last day of an open case; the measures of its day of receipt count. */
    public Optional<LocalDue> due(CaseFile file, RequestCase standing, LocalDate today) {
        var received = standing.receivedOn();
        if (measures.isEmpty() || received == null) {
            return Optional.empty();
        }
        var days = RequestCase.explain(null, file.events(), calendars.now(), today);
        return LocalDue.of(heldBy(file.authority(), received), file.events(), standing, days);
    }

    /** By how many working days at most a last day here lies before the Ordinance's; 0 where no measure sets a term. */
    public int mostDaysAhead() {
        return measures.stream()
                .flatMap(measure -> Stream.ofNullable(measure.answerTerm()))
                .mapToInt(term -> Edition.OF_2019.answerDays() - term.workingDays())
                .max()
                .orElse(0);
    }

    /** Whether any term is set by a local measure at all: without one nobody need look for it. */
    public boolean setsTerms() {
        return measures.stream().anyMatch(measure -> measure.answerTerm() != null);
    }

    /** Slugs of a body and of all above it. */
    private Set<String> chain(AuthorityId authority) {
        return authorities.upwardFrom(authority).stream().map(Authority::slug).collect(Collectors.toSet());
    }
}
