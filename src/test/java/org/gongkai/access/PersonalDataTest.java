package org.gongkai.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonalDataTest {
    private static final String NAME = "欧阳倩 110101199003078515";

    @TempDir
    Path data;

    @Test
    void whatWasSealedOpensAgainAfterARestart() {
        var sealed = new PersonalData(data).seal("request/1", NAME);

        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("欧阳", "1101");
        assertThat(new PersonalData(data).open("request/1", sealed)).isEqualTo(NAME);
    }

    @Test
    void theSameWordsAreNeverSealedAlike() {
        var personal = new PersonalData(data);

        assertThat(personal.seal("request/1", NAME)).isNotEqualTo(personal.seal("request/1", NAME));
    }

    @Test
    void anotherRecordsDataDoesNotOpen() {
        var personal = new PersonalData(data);
        var sealed = personal.seal("request/1", NAME);

        assertThatThrownBy(() -> personal.open("request/2", sealed)).hasMessageContaining("request/2");
    }

    @Test
    void aChangedByteIsNoticed() {
        var personal = new PersonalData(data);
        var sealed = personal.seal("request/1", NAME);
        sealed[sealed.length - 1] ^= 1;

        assertThatThrownBy(() -> personal.open("request/1", sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theKeyIsForTheProgramAlone() throws IOException {
        new PersonalData(data).afterSingletonsInstantiated();

        assertThat(Files.getPosixFilePermissions(data.resolve("keys/personal-data")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(data.resolve("keys")).isDirectoryContaining("glob:**personal-data");
        try (var files = Files.list(data.resolve("keys"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void underANewKeyOfTheOtherAlgorithmTheOldOpensBesideTheNewInEveryProcess() {
        var running = new PersonalData(data);
        var old = running.seal("request/1", NAME);

        assertThat(new PersonalData(data).addKey(Seal.SM4_GCM)).isEqualTo(2);

        var fresh = running.seal("request/1", NAME);
        assertThat(old).startsWith(1, 0, 0, 0, 1);
        assertThat(fresh).startsWith(2, 0, 0, 0, 2);
        for (var it : List.of(running, new PersonalData(data))) {
            assertThat(it.open("request/1", old)).isEqualTo(NAME);
            assertThat(it.open("request/1", fresh)).isEqualTo(NAME);
        }
    }

    @Test
    void everyByteOfWhatIsSealedIsBoundToTheOthers() {
        for (var seal : Seal.values()) {
            var personal = new PersonalData(data.resolve(seal.code()), seal);
            personal.addKey(seal == Seal.SM4_GCM ? Seal.AES_256_GCM : Seal.SM4_GCM);
            personal.addKey(seal);
            var sealed = personal.seal("request/1", NAME);
            for (var i = 0; i < sealed.length; i++) {
                var changed = sealed.clone();
                changed[i] ^= 3;
                assertThatThrownBy(() -> personal.open("request/1", changed)).as("byte %d of %s", i, seal).isInstanceOf(IllegalStateException.class);
            }
            assertThatThrownBy(() -> personal.open("request/1", Arrays.copyOf(sealed, 9))).hasMessageContaining("cut off");
        }
    }

    @Test
    void aWrongOrMissingKeyIsNamed() {
        var sealed = new PersonalData(data).seal("request/1", NAME);
        var other = new PersonalData(data.resolve("other"));

        assertThatThrownBy(() -> other.open("request/1", sealed)).hasMessageContaining("key 1 of").hasMessageContaining("is not the one that sealed it");
        var personal = new PersonalData(data);
        personal.addKey(Seal.AES_256_GCM);
        var second = personal.seal("request/1", NAME);
        assertThatThrownBy(() -> other.open("request/1", second)).hasMessageContaining("Key 2 for personal data is not in");
    }

    @Test
    void aDamagedKeyFileIsNotRepeatedInTheError() throws IOException {
        var personal = new PersonalData(data);
        personal.seal("request/1", NAME);
        Files.writeString(data.resolve("keys/personal-data"), "1 aes-256-gcm c2VjcmV0\n");

        assertThatThrownBy(() -> new PersonalData(data).seal("request/1", NAME)).rootCause().hasMessageContaining("Line 1").hasMessageNotContaining("c2VjcmV0");
    }
}
