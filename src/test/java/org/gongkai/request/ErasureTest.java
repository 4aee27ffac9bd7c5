package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.request.SampleTown.TOWN;
import static org.gongkai.request.SampleTown.director;
import static org.gongkai.request.SampleTown.officer;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.gongkai.access.AccountId;
import org.gongkai.access.AuthorityId;
import org.gongkai.access.Forbidden;
import org.gongkai.access.Role;
import org.gongkai.access.Staff;
import org.gongkai.calendar.Calendars;
import org.gongkai.mail.Inbox;
import org.gongkai.mail.IncomingMail.Reason;
import org.gongkai.mail.IncomingMail.State;
import org.gongkai.mail.Intake;
import org.gongkai.page.Texts;
import org.gongkai.report.Figures;
import org.gongkai.request.CaseEvent.LawsuitFiled;
import org.gongkai.request.CaseEvent.ReconsiderationDecided;
import org.gongkai.request.CaseEvent.ReconsiderationFiled;
import org.gongkai.request.CaseEvent.Reopened;
import org.gongkai.request.CaseEvent.ThirdPartyConsulted;
import org.gongkai.request.CaseEvent.ThirdPartyReplied;
import org.gongkai.request.Recorded.Happened;
import org.gongkai.request.Recorded.Served;
import org.gongkai.request.archive.ArchivePackages;
import org.gongkai.request.casework.Notes;
import org.gongkai.request.law.Channel;
import org.gongkai.request.law.FormRows;
import org.gongkai.request.law.LetterKind;
import org.gongkai.request.law.RemedyResult;
import org.gongkai.request.mailed.LetterMails;
import org.gongkai.request.retention.Erasure;
import org.gongkai.request.retention.NotErasable;
import org.gongkai.request.retention.Obstacle;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessException;

/** After its archive term a case loses everybody's data and every word, and not one figure. */
class ErasureTest extends AtTheLetterDesk {
    private static final LocalDate TEN_YEARS_LATER = LocalDate.of(2037, 6, 1);
    private static final String BECAUSE = "2037年鉴定意见第3号";

    private final String mark = Long.toString(System.nanoTime(), 36);
    private final String name = "欧阳" + mark;
    private final String identity = "11010519491231" + mark;
    private final String phone = "1380000" + mark;
    private final String email = mark + "@example.cn";
    private final String address = "湾龙镇东街" + mark + "号";
    private final String matter = "名册" + mark;

    @Autowired
    private Erasure erasure;

    @Autowired
    private Projections projections;

    @Autowired
    private Calendars calendars;

    @Autowired
    private Figures figures;

    @Autowired
    private ArchivePackages packages;

    @Autowired
    private MessageSource messages;

    @Autowired
    private MailedRequests mailed;

    @Autowired
    private LetterMails letterMails;

    @Autowired
    private Intake intake;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Notes notes;

    @Test
    void nothingPersonalIsLeftAnywhereAndEveryFigureStays() {
        var id = longCase();
        var left = Set.copyOf(List.of(name, identity, phone, email, address, matter, mark));
        assertThat(tablesWith(mark)).contains("request", "file");
        archive(id);
        clock.moveTo(TEN_YEARS_LATER);
        projections.refresh();
        var rows = formRows(id);
        var events = events();
        var counted = IntStream.rangeClosed(2025, 2037).mapToObj(year -> figures.of(TOWN, year)).toList();
        var standing = standing(id);
        var bytes = bytesOf();
        assertThat(bytes).hasSizeGreaterThan(8).allMatch(java.nio.file.Files::exists);
        assertThat(erasure.due(director())).extracting(Erasure.Due::obstacle).containsExactly(Optional.empty());

        erasure.erase(director(), List.of(id), BECAUSE);

        assertThat(left).allSatisfy(words -> assertThat(tablesWith(words)).isEmpty());
        assertThat(jdbc.sql("select octet_length(applicant) from request").query(Integer.class).single()).isZero();
        assertThat(count("select count(*) from request_event where octet_length(words) > 0")).isZero();
        assertThat(count("select count(*) from incoming_mail where octet_length(raw) + octet_length(head) > 0")).isZero();
        assertThat(count("select count(*) from outgoing_mail")).isGreaterThan(2);
        assertThat(count("select count(*) from outgoing_mail where octet_length(recipient) + octet_length(body) > 0 or state = 'waiting'")).isZero();
        assertThat(count("select (select count(*) from case_note) + (select count(*) from case_file) + (select count(*) from file)")).isZero();
        assertThatSoon(() -> bytes.stream().noneMatch(java.nio.file.Files::exists));

        assertThat(formRows(id)).isEqualTo(rows);
        assertThat(events()).isEqualTo(events);
        assertThat(IntStream.rangeClosed(2025, 2037).mapToObj(year -> figures.of(TOWN, year)).toList()).isEqualTo(counted);
        assertThat(standing(id)).isEqualTo(standing);
        assertThat(projections.check().differences()).isEmpty();
        assertThat(jdbc.sql("select actor || ' ' || subject || ' ' || detail from audit_entry where action = 'erased'").query((row, _) -> row.getString(1)).list())
                .endsWith("account/2 request/" + id + " after 10 years");
        assertThat(requests.isErased(read(id).code().value())).isTrue();
        assertThat(requests.track(read(id).code().value(), "")).isEmpty();
    }

    @Test
    void theSameMessageIsNotTakenInAgain() {
        var raw = message();
        intake.take(TOWN, raw, clock.instant());
        var id = register();
        record(id, new Happened(DecisionKind.SUPPLIED.decided(TODAY, Optional.empty())), Map.of("decision", "supplied"), null);
        archive(id);
        clock.moveTo(TEN_YEARS_LATER);
        erasure.erase(director(), List.of(id), BECAUSE);

        assertThat(intake.take(TOWN, raw, clock.instant())).isFalse();
        assertThat(inbox.list(officer(), State.REGISTERED, 1, 10)).extracting(it -> it.from() + it.subject()).containsExactly("");
    }

    @Test
    void aMessageThatBecameNoCaseGoesAfterTheSameTermAndOneThatLiesUnopenedNever() {
        intake.take(TOWN, message(), clock.instant());
        var unopened = inbox.list(officer(), State.UNOPENED, 1, 10).getFirst().id();
        clock.moveTo(TEN_YEARS_LATER);
        assertThat(erasure.mailsDue(director())).isZero();

        clock.moveTo(TODAY);
        assertThat(inbox.setAside(officer(), unopened, Reason.CONSULTATION)).isTrue();
        clock.moveTo(TODAY.plusYears(10));
        assertThat(erasure.mailsDue(director())).as("the last day of the term").isZero();
        clock.moveTo(TEN_YEARS_LATER);
        assertThat(erasure.mailsDue(person(9, 99, Role.OFFICE_DIRECTOR))).as("another town's").isZero();
        assertThat(erasure.mailsDue(officer())).as("who may not erase").isZero();
        assertThat(erasure.mailsDue(director())).isEqualTo(1);
        assertThat(erasure.eraseMails(director())).isEqualTo(1);

        assertThat(Set.of(name, email, mark)).allSatisfy(words -> assertThat(tablesWith(words)).isEmpty());
        assertThat(count("select count(*) from incoming_mail where octet_length(raw) + octet_length(head) > 0")).isZero();
        assertThat(count("select count(*) from outgoing_mail where octet_length(recipient) + octet_length(body) > 0")).isZero();
        assertThat(inbox.list(officer(), State.ERASED, 1, 10)).extracting(it -> it.from() + it.subject() + it.reason()).containsExactly("CONSULTATION");
        assertThat(inbox.open(officer(), unopened)).isEmpty();
        assertThat(inbox.takeBack(officer(), unopened)).isFalse();
        assertThat(intake.take(TOWN, message(), clock.instant())).isFalse();
        assertThat(erasure.mailsDue(director())).isZero();
    }

    @Test
    void aCaseIsKeptWhileAnythingSpeaksForIt() {
        var open = registered();
        var unpacked = decided();
        var grown = decided();
        archive(grown);
        record(grown, new Served(TODAY, 2, ServiceWay.POST), Map.of("serviceWay", "post"), null);
        var sued = decided();
        record(sued, new Happened(new LawsuitFiled(TODAY, "e3", false)), Map.of(), null);
        archive(sued);
        var young = decided();
        archive(young);
        assertKept(young, Obstacle.REMEDY_POSSIBLE); // six months for a lawsuit
        clock.moveTo(LocalDate.of(2027, 6, 1));
        assertKept(young, Obstacle.TERM_RUNS);
        clock.moveTo(TODAY.plusYears(10));
        assertKept(young, Obstacle.TERM_RUNS);
        clock.moveTo(TODAY.plusYears(10).plusDays(1));
        assertKept(open, Obstacle.OPEN);
        assertKept(unpacked, Obstacle.NOT_ARCHIVED);
        assertKept(grown, Obstacle.NOT_ARCHIVED);
        assertKept(sued, Obstacle.REMEDY_OPEN);
        assertThat(erasure.due(director()))
                .extracting(it -> it.file().id(), it -> it.obstacle().orElse(null))
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(young, null),
                        org.assertj.core.groups.Tuple.tuple(unpacked, Obstacle.NOT_ARCHIVED),
                        org.assertj.core.groups.Tuple.tuple(grown, Obstacle.NOT_ARCHIVED),
                        org.assertj.core.groups.Tuple.tuple(sued, Obstacle.REMEDY_OPEN));

        // Of several either all go or none.
        assertThatThrownBy(() -> erasure.erase(director(), List.of(young, sued), BECAUSE)).isInstanceOf(NotErasable.class);
        assertThat(requests.applicant(officer(), young).name()).isEqualTo("欧阳倩");
        erasure.erase(director(), List.of(young), BECAUSE);
        assertKept(young, Obstacle.ERASED);
    }

    @Test
    void theDecisionOnARemedyBeginsTheTermAnew() {
        var id = decided();
        record(id, new Happened(new ReconsiderationFiled(TODAY, "e3")), Map.of(), null);
        clock.moveTo(LocalDate.of(2027, 3, 1));
        record(id, new Happened(new ReconsiderationDecided(LocalDate.of(2027, 3, 1), "e3", RemedyResult.UPHELD)), Map.of(), null);
        archive(id);
        clock.moveTo(LocalDate.of(2037, 3, 1));
        assertKept(id, Obstacle.TERM_RUNS);
        clock.moveTo(LocalDate.of(2037, 3, 2));
        erasure.erase(director(), List.of(id), BECAUSE);
        assertThat(read(id).isErased()).isTrue();
    }

    @Test
    void aCrashInBetweenErasesNothing() {
        var first = decided();
        var second = decided();
        List.of(first, second).forEach(this::archive);
        clock.moveTo(TEN_YEARS_LATER);
        var bytes = bytesOf();
        var told = count("select count(*) from audit_entry");
        jdbc.sql("alter table case_erasure add constraint crash check (request_id <> " + second + ")").update();
        try {
            assertThatThrownBy(() -> erasure.erase(director(), List.of(first, second), BECAUSE)).isInstanceOf(DataAccessException.class);
        } finally {
            jdbc.sql("alter table case_erasure drop constraint crash").update();
        }
        assertThat(read(first).isErased() || read(second).isErased()).isFalse();
        assertThat(requests.applicant(officer(), first).name()).isEqualTo("欧阳倩");
        assertThat(read(first).entries().get(1).words()).isNotEmpty();
        assertThat(pdf(only(first, LetterKind.L10).file())).contains("欧阳倩");
        assertThat(bytes).isNotEmpty().allMatch(java.nio.file.Files::exists);
        assertThat(count("select count(*) from audit_entry where action = 'erased' and position > " + told)).isZero();
    }

    @Test
    void nobodyElseMayAndNothingIsWrittenAfterwards() {
        var id = decided();
        archive(id);
        clock.moveTo(TEN_YEARS_LATER);
        for (var stranger : List.of(
                person(3, 3, Role.OFFICE_DIRECTOR), person(3, 3, Role.ADMINISTRATOR), person(1, 2, Role.ADMINISTRATOR), officer(), person(1, 1, Role.SUPERVISOR))) {
            assertThatThrownBy(() -> erasure.erase(stranger, List.of(id), BECAUSE)).isInstanceOf(Forbidden.class);
            assertThat(erasure.due(stranger)).isEmpty();
        }
        assertThat(read(id).isErased()).isFalse();
        erasure.erase(director(), List.of(id), BECAUSE);
        assertThatThrownBy(() -> record(id, new Happened(new ReconsiderationFiled(requests.today(), "e3")), Map.of("note", name), null))
                .isInstanceOf(StepRefused.class);
        assertThatThrownBy(() -> notes.add(officer(), read(id), 0, name)).isInstanceOf(EditedMeanwhile.class);
        assertThat(tablesWith(name)).isEmpty();
    }

    /** With everything in it that a case can have: by mail, notes, a third party, letters by mail, replaced, a remedy, opened again. */
    private CaseId longCase() {
        intake.take(TOWN, message(), clock.instant());
        var id = register();
        notes.add(officer(), read(id), 0, "电话核对过" + mark);
        record(id, new Happened(new ThirdPartyConsulted(TODAY, "e2", null)), Map.of("consulted", "张" + mark, "concerns", "补助" + mark), LetterKind.L05);
        record(id, new Happened(new ThirdPartyReplied(TODAY, "e2", true)), Map.of("opinion", "同意" + mark), null);
        requests.record(
                officer(), id, 3, new Happened(DecisionKind.SUPPLIED.decided(TODAY, Optional.empty())),
                Map.of("decision", "supplied", "supply", "附后" + mark), Optional.of(LetterKind.L10), List.of(paper("名册" + mark + ".txt", mark)));
        var letter = only(id, LetterKind.L10);
        assertThat(letterMails.put(officer(), read(id), letter.id())).isEqualTo(LetterMails.Answer.PUT);
        record(id, new Served(TODAY, 4, ServiceWay.POST), Map.of("serviceWay", "post"), LetterKind.L26);
        clock.moveTo(TODAY.plusDays(20));
        var on = requests.today();
        record(id, new Happened(new ReconsiderationFiled(on, "e6")), Map.of("note", mark), null);
        record(id, new Happened(new ReconsiderationDecided(on, "e6", RemedyResult.CORRECTED)), Map.of("note", mark), null);
        record(id, new Happened(new Reopened(on, "撤销后重办" + mark, null)), Map.of("because", mark), null);
        record(id, new Happened(DecisionKind.SUPPLIED.decided(on, Optional.empty())), Map.of("decision", "supplied", "supply", mark), LetterKind.L10);
        return id;
    }

    private CaseId register() {
        var mail = inbox.list(officer(), State.UNOPENED, 1, 10).getFirst().id();
        var who = new Applicant(name, IdentityDocument.RESIDENT_CARD, identity, null, phone, email, address);
        var asked = new Asked(matter, "文号" + mark, "说明" + mark, WantedForm.PAPER, WantedWay.EMAIL);
        return mailed.register(officer(), mail, who, asked, new CaseEvent.Received(TODAY, Channel.EMAIL, TODAY, ApplicantKind.NATURAL)).orElseThrow();
    }

    private byte[] message() {
        return """
                From: %s <%s>
                Subject: request %s
                Message-ID: <%s@example.cn>
                Content-Type: text/plain; charset=utf-8

                申请公开%s
                """
                .formatted(mark, email, mark, mark, matter)
                .getBytes(StandardCharsets.UTF_8);
    }

    private CaseId decided() {
        var id = registered();
        record(id, new Happened(DecisionKind.SUPPLIED.decided(TODAY, Optional.empty())), Map.of("decision", "supplied", "supply", "附后"), LetterKind.L10);
        return id;
    }

    private void archive(CaseId id) {
        try {
            packages.write(officer(), read(id), new Texts(messages, Locale.SIMPLIFIED_CHINESE), OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assertKept(CaseId id, Obstacle because) {
        assertThatThrownBy(() -> erasure.erase(director(), List.of(id), BECAUSE))
                .isInstanceOfSatisfying(NotErasable.class, it -> assertThat(it.obstacle()).isEqualTo(because));
    }

    private List<FormRows> formRows(CaseId id) {
        return IntStream.rangeClosed(2026, 2037)
                .mapToObj(year -> RequestCase.of(read(id).events(), calendars.now(), LocalDate.of(year, 12, 31)).formRows())
                .toList();
    }

    /** But for the words of whoever opened it again. */
    private List<String> events() {
        return jdbc.sql("select position || on_day::text || (body - 'because') || recorded_by || recorded_at from request_event order by request_id, position")
                .query((row, _) -> row.getString(1))
                .list();
    }

    private List<Path> bytesOf() {
        return jdbc.sql("select distinct sha256 from file")
                .query((row, _) -> row.getString(1))
                .list()
                .stream()
                .map(it -> DATA.resolve("files").resolve(it.substring(0, 2)).resolve(it.substring(2, 4)).resolve(it))
                .toList();
    }

    /** Tables of which a row has these words in any column, as text or as bytes. */
    private List<String> tablesWith(String words) {
        var found = new ArrayList<String>();
        for (var table : jdbc.sql("select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'").query((row, _) -> row.getString(1)).list()) {
            var has = jdbc.sql(
                            """
                            select exists (select from %s as any_row where any_row::text like '%%' || :words || '%%'
                                           or any_row::text like '%%' || encode(convert_to(:words, 'UTF8'), 'hex') || '%%')
                            """.formatted(table))
                    .param("words", words)
                    .query(Boolean.class)
                    .single();
            if (has) {
                found.add(table);
            }
        }
        return found;
    }

    private static Staff person(long id, long authority, Role role) {
        var body = new AuthorityId(authority);
        return new Staff(new AccountId(id), body, "某人", Set.of(role), Map.of(), Set.of(body), Set.of(body));
    }

    /** The bytes go right after the transaction. */
    private static void assertThatSoon(BooleanSupplier happened) {
        for (var tries = 0; tries < 100 && !happened.getAsBoolean(); tries++) {
            LockSupport.parkNanos(100_000_000);
        }
        assertThat(happened.getAsBoolean()).isTrue();
    }
}
