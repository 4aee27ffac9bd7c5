package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.request.SampleTown.TOWN;
import static org.gongkai.request.SampleTown.officer;

import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.gongkai.access.KeyChange;
import org.gongkai.access.Seal;
import org.gongkai.mail.Intake;
import org.gongkai.request.CaseEvent.CorrectionNoticed;
import org.gongkai.request.Recorded.Happened;
import org.gongkai.request.casework.Note;
import org.gongkai.request.casework.Notes;
import org.gongkai.request.law.LetterKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A new key for everything that is sealed, beside the running program. */
class KeyChangeTest extends InTheTown {
    private static final int CASES = 210; // more than are sealed again at a time

    @Autowired
    private KeyChange keys;

    @Autowired
    private Notes notes;

    @Autowired
    private Intake intake;

    @BeforeEach
    void nothingElseIsSealed() {
        jdbc.sql("truncate incoming_mail, outgoing_mail, mail_account, feedback cascade").update();
    }

    @Test
    void everyColumnOfBytesIsKnownToTheChangeOfKeys() {
        var declared = new TreeSet<String>();
        keys.columns().forEach(it -> declared.add(it.table() + "." + it.column()));
        var plain = new TreeSet<String>();
        jdbc.sql("select table_name || '.' || column_name from information_schema.columns where table_schema = current_schema() and data_type = 'bytea'")
                .query(row -> {
                    plain.add(row.getString(1));
                });
        plain.removeAll(declared);
        assertThat(plain).containsExactly("audit_entry.hash", "audit_entry.previous_hash");
    }

    @Test
    void underANewKeyOfAnotherAlgorithmEverythingOpensBeforeWhileAndAfter() throws Exception {
        var id = registered();
        notes.add(officer(), read(id), 0, "电话核对过");
        record(id, new Happened(new CorrectionNoticed(TODAY, TODAY.plusDays(10))), Map.of("points", "请写明年份"), LetterKind.L02);
        intake.take(TOWN, "From: a@example.cn\nSubject: 申请\nMessage-ID: <k@example.cn>\n\n请公开".getBytes(java.nio.charset.StandardCharsets.UTF_8), clock.instant());
        takeIn(CASES);
        var before = keys.count();
        assertThat(before.values()).isGreaterThan(2 * CASES);

        var number = keys.begin(Seal.SM4_GCM);

        assertThat(keys.count().old()).isEqualTo(before.values());
        assertReads(id);
        var fresh = registered();
        assertThat(keys.count()).isEqualTo(new KeyChange.Count(before.values() + 2, before.values()));
        assertThat(keys.reseal()).isEqualTo(before.values());
        assertThat(keys.count()).isEqualTo(new KeyChange.Count(before.values() + 2, 0));
        assertReads(id);
        assertThat(requests.applicant(officer(), fresh).name()).isEqualTo("欧阳倩");
        assertThat(keys.reseal()).isZero();
        var file = DATA.resolve("keys/personal-data");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.readAllLines(file)).hasSize(number).last().asString().startsWith(number + " sm4-gcm ");
    }

    @Test
    void whoeverIsStoppedInBetweenGoesOn() {
        takeIn(CASES);
        keys.begin(Seal.AES_256_GCM);
        var all = keys.count().old();
        jdbc.sql("update request set applicant = set_byte(applicant, 20, 255 - get_byte(applicant, 20)) where id = :last").param("last", CASES).update();

        assertThatThrownBy(keys::reseal).isInstanceOf(IllegalStateException.class).hasMessageContaining("does not open");

        assertThat(keys.count().old()).isLessThan(all).isGreaterThan(0);
        jdbc.sql("update request set applicant = set_byte(applicant, 20, 255 - get_byte(applicant, 20)) where id = :last").param("last", CASES).update();
        var left = keys.count().old();
        assertThat(keys.reseal()).isEqualTo(left);
        assertThat(keys.count().old()).isZero();
        assertThat(requests.applicant(officer(), new CaseId(CASES)).name()).isEqualTo("欧阳倩");
    }

    /** Without letters, which take their time. */
    private void takeIn(int many) {
        for (var i = 0; i < many; i++) {
            requests.takeIn(TOWN, SampleTown.applicant(), SampleTown.asked(), clock.instant(), List.of(received(TODAY)));
        }
    }

    private void assertReads(CaseId id) {
        assertThat(requests.applicant(officer(), id)).isEqualTo(SampleTown.applicant());
        assertThat(notes.of(officer(), read(id))).extracting(Note::words).containsExactly("电话核对过");
        assertThat(read(id).entries().getLast().words()).containsEntry("points", "请写明年份");
    }
}
