package org.gongkai.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
}
