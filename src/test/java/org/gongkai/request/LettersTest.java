package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.request.SampleTown.OTHER_TOWN;
import static org.gongkai.request.SampleTown.TOWN;
import static org.gongkai.request.SampleTown.applicant;
import static org.gongkai.request.SampleTown.asked;
import static org.gongkai.request.SampleTown.neighbour;
import static org.gongkai.request.SampleTown.officer;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gongkai.access.AuthorityId;
import org.gongkai.access.Forbidden;
import org.gongkai.document.FileId;
import org.gongkai.document.FileType;
import org.gongkai.request.Recorded.Written;
import org.gongkai.request.law.FeeTariff;
import org.gongkai.request.law.LetterKind;
import org.gongkai.screening.Held;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

/** Numbers, fees, replacing, serving: and that no way of sending takes another case's file. */
class LettersTest extends AtTheLetterDesk {
    @Autowired
    private LetterStore store;

    @Autowired
    private Letters letters;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void serialsOfABodyAndYearHaveNoGapWhateverTheLetter() {
        made(LetterKind.L05);
        var id = made(LetterKind.L23);

        var numbers = jdbc.sql("select number from letter order by id").query((row, _) -> row.getString(1)).list();
        assertThat(numbers.stream().map(it -> it.replaceAll(".*〕|号", "")).toList())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, numbers.size()).mapToObj(Integer::toString).toList());
        assertThat(requests.letters(read(id))).last().extracting(Letter::kind).isEqualTo(LetterKind.L23);
    }

    @Test
    void aBodyMayHaveACodeOfItsOwn() {
        jdbc.sql("update authority set letter_code = '示湾政' where id = 2").update();
        assertThat(requests.letters(read(registered())).getLast().number()).isEqualTo("示湾政公开告〔2026〕1号");
    }

    @Test
    void theFeeIsCountedOverTheMonthByTheNumberOfTheDocumentAndNotByTheName() {
        var namesake = new Applicant("欧阳倩", IdentityDocument.PASSPORT, "E1234567", null, "13900000000", null, null);
        for (var i = 0; i < 11; i++) {
            registered();
        }
        requests.register(officer(), namesake, asked(), received(TODAY));
        var last = registered();

        var quote = fees.quote(officer(), read(last), FeeTariff.BY_ITEM, 1);

        assertThat(quote.earlier()).hasSize(11).doesNotContain("2026-0012");
        assertThat(quote.amount()).isEqualByComparingTo("100");
        assertThat(quote.counted()).contains("第12件", "2026-0011");
        assertThat(fees.quote(officer(), read(last), FeeTariff.BY_PAGE, 250).amount()).isEqualByComparingTo("4700");
        assertThatThrownBy(() -> fees.quote(neighbour(), read(last), FeeTariff.BY_ITEM, 1)).isInstanceOf(Forbidden.class);
    }

    @Test
    void aSealedFileTakesThePlaceOfThePdfAndBothStayWithTheCase() {
        var id = made(LetterKind.L02);
        var letter = only(id, LetterKind.L02);
        var before = replacements();

        desk.replace(officer(), read(id), letter, paper("盖章件.txt", "补正告知书 已盖章"), null);

        var now = only(id, LetterKind.L02);
        assertThat(now.version()).isEqualTo(2);
        assertThat(requests.released(read(id), now).orElseThrow().files().getFirst().name()).isEqualTo("盖章件.txt");
        assertThat(requests.released(read(id), letter).orElseThrow().files().getFirst().type()).isEqualTo(FileType.PDF);
        assertThat(replacements()).isEqualTo(before + 1);
        assertThatThrownBy(() -> desk.replace(neighbour(), read(id), now, paper("x.txt", "x"), null)).isInstanceOf(Forbidden.class);
    }

    @Test
    void whatReplacesALetterPassesTheGateToo() {
        var id = made(LetterKind.L10);
        var letter = only(id, LetterKind.L10);
        var paper = paper("改.txt", "张守仁 11010519491231002X");

        assertThatThrownBy(() -> desk.replace(officer(), read(id), letter, paper, null)).isInstanceOf(Held.class);

        assertThat(only(id, LetterKind.L10).version()).isEqualTo(1);
        desk.replace(officer(), read(id), letter, paper, "申请人本人的号码");
        assertThat(only(id, LetterKind.L10).version()).isEqualTo(2);
    }

    @Test
    void whatWasServedStaysAsItWas() {
        var id = made(LetterKind.L26);
        assertThatThrownBy(() -> desk.replace(officer(), read(id), only(id, LetterKind.L10), paper("x.txt", "x"), null)).isInstanceOf(StepRefused.class);
    }

    @Test
    void noWayOfSendingTakesAnotherCasesFile() {
        var id = made(LetterKind.L10);
        var other = registered();
        var own = only(other, LetterKind.L01);
        var alien = only(id, LetterKind.L10);

        // As an enclosure, as what takes a letter's place, as the letter whose service is proved, by the address of the desk, and of another body.
        assertThatThrownBy(() -> inTransaction(() -> store.add(other, 1, LetterKind.L10, "x", own.file(), own.draft(), "account/1", clock.instant(), alien.enclosures())))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> inTransaction(() -> store.addVersion(other, own, alien.enclosures().getFirst().file())))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> inTransaction(() -> store.addVersion(other, alien, own.file()))).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> record(other, new Written(TODAY, OwnLetter.LETTER_DELIVERED, 1), Map.of("letter", Long.toString(alien.id()), "serviceWay", "post"), LetterKind.L26))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(desk.find(read(other), alien.id())).isEmpty();
        var foreign = new Letter(own.id(), 1, own.kind(), own.number(), fileOf(OTHER_TOWN), own.draft(), 2, own.madeAt(), List.of());
        assertThatThrownBy(() -> letters.released(foreign, TOWN)).isInstanceOf(IllegalArgumentException.class);
        var unreleased = new Letter(own.id(), 1, own.kind(), own.number(), alien.file(), own.draft(), 1, own.madeAt(), List.of());
        assertThat(requests.released(read(other), unreleased)).isEmpty();
        assertThat(desk.draft(read(other), unreleased)).isEmpty();
        assertThat(read(other).entries()).hasSize(1);
        assertThat(requests.letters(read(other))).hasSize(1);
    }

    @Test
    void theLabelSaysWhoAndWhereAndTheLookIsLogged() {
        var id = made(LetterKind.L02);
        var label = desk.label(officer(), read(id), only(id, LetterKind.L02)).orElseThrow();

        assertThat(pdf(label)).contains("湾龙镇东街3号", "欧阳倩", "湾龙镇人民政府", "湾龙政公开告〔2026〕2号");
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'looked at applicant' and detail like 'label/%'").query(Integer.class).single())
                .isEqualTo(1);
        var consulted = made(LetterKind.L05);
        assertThat(desk.label(officer(), read(consulted), only(consulted, LetterKind.L05))).isEmpty();
    }

    @Test
    void theProofOfAConsultationStartsItsTermOnTheDayItCame() {
        var id = made(LetterKind.L05);
        clock.moveTo(LocalDate.of(2026, 11, 27));
        var asked = only(id, LetterKind.L05);

        record(id, new Recorded.Delivered(LocalDate.of(2026, 11, 26), asked.position()), Map.of("letter", Long.toString(asked.id()), "serviceWay", "post", "postedOn", "2026-11-24"), LetterKind.L26);

        assertThat(pdf(only(id, LetterKind.L26).file())).contains("张守仁", "2026年11月24日", "2026年11月26日", asked.number());
        assertThat(read(id).isServed(asked)).isTrue();
        assertThat(OwnLetter.undelivered(read(id), requests.letters(read(id)))).extracting(Letter::kind).doesNotContain(LetterKind.L05).contains(LetterKind.L07);
    }

    @Test
    void aLetterOfItsOwnIsRefusedWhereItMakesNoSense() {
        var id = registered();
        for (var letter : List.of(OwnLetter.NOT_HANDLED_FURTHER, OwnLetter.THIRD_PARTY_TOLD)) {
            assertThatThrownBy(() -> record(id, new Written(TODAY, letter, 0), Map.of(), letter.letter())).isInstanceOf(StepRefused.class);
        }
        var told = made(LetterKind.L23);
        assertThatThrownBy(() -> record(told, new Written(TODAY, OwnLetter.NOT_HANDLED_FURTHER, 0), Map.of(), LetterKind.L23)).isInstanceOf(StepRefused.class);
    }

    @Test
    void aFeeThatIsNotAskedForIsAnEntryWithItsReasonAndMovesNothing() {
        var id = registered();
        var due = requests.standing(read(id), TODAY).due();

        record(id, new Recorded.FeeWaived(TODAY), Map.of("reasons", "低保户"), null);

        assertThat(requests.standing(read(id), TODAY).due()).isEqualTo(due);
        assertThat(read(id).entries().getLast().words()).containsEntry("reasons", "低保户");
    }

    private int replacements() {
        return jdbc.sql("select count(*) from audit_entry where action = 'letter-replaced'").query(Integer.class).single();
    }

    private void inTransaction(Runnable work) {
        transaction.executeWithoutResult(_ -> work.run());
    }

    private FileId fileOf(AuthorityId authority) {
        return files.keep(new ByteArrayInputStream("邻镇".getBytes(StandardCharsets.UTF_8)), "邻镇.txt", authority).id();
    }
}
