package org.gongkai.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.gongkai.access.AuthorityId;
import org.gongkai.database.OnBothServers;
import org.gongkai.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnBothServers
class FilesTest {
    private static final byte[] NOTICE = "各村（社区）：明日停水。".getBytes(StandardCharsets.UTF_8);
    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");

    @TempDir
    Path data;

    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh());
    private final AuthorityId town = new AuthorityId(jdbc.sql(
                    "insert into authority (level, slug, name, short_name, name_en) values ('township', 'wanlong', '湾龙镇', '湾龙镇', 'Wanlong') returning id")
            .query(Long.class)
            .single());

    @Test
    void aFileIsFoundAgainAsItCame() throws IOException {
        var kept = files().keep(new ByteArrayInputStream(NOTICE), "C:\\桌面\\停水通知.txt", town);

        assertThat(files().describe(kept.id())).hasValue(kept);
        assertThat(kept.name()).isEqualTo("停水通知.txt");
        assertThat(kept.type()).isEqualTo(FileType.TXT);
        assertThat(kept.bytes()).isEqualTo(NOTICE.length);
        assertThat(kept.addedAt()).isEqualTo(NOW);
        try (var content = files().open(kept)) {
            assertThat(content.readAllBytes()).isEqualTo(NOTICE);
        }
        assertThat(files().text(kept).text()).contains("明日停水");
    }

    @Test
    void equalFilesLieOnTheDiskOnce() throws IOException {
        var one = files().keep(new ByteArrayInputStream(NOTICE), "一.txt", town);
        var other = files().keep(new ByteArrayInputStream(NOTICE), "二.txt", town);

        assertThat(other.id()).isNotEqualTo(one.id());
        assertThat(onDisk()).containsExactly("%s/%s/%3$s".formatted(one.sha256().substring(0, 2), one.sha256().substring(2, 4), one.sha256()));
    }

    @Test
    void moreThanTheLimitIsNotEvenReadAndLeavesNothing() throws IOException {
        var large = new ByteArrayInputStream(new byte[(int) Files.LIMIT + 5_000_000]);
        assertThatThrownBy(() -> files().keep(large, "大.txt", town))
                .isInstanceOfSatisfying(FileRefused.class, refused -> assertThat(refused.messageKey()).isEqualTo("document.refused.too-large"));
        assertThat(large.available()).as("left unread").isGreaterThan(4_000_000);
        assertThat(onDisk()).isEmpty();
        assertThat(rows()).isZero();
    }

    @Test
    void aDisguisedOrEmptyFileLeavesNothing() throws IOException {
        assertThatThrownBy(() -> files().keep(new ByteArrayInputStream(NOTICE), "通知.pdf", town)).isInstanceOf(FileRefused.class);
        assertThatThrownBy(() -> files().keep(InputStream.nullInputStream(), "空.txt", town)).isInstanceOf(FileRefused.class);
        assertThat(onDisk()).isEmpty();
        assertThat(rows()).isZero();
    }

    @Test
    void aNameThatHidesItsEndingIsShownAsItIs() {
        assertThat(FileName.clean("photo\u202Egpj.exe")).isEqualTo("photogpj.exe");
        assertThat(FileName.clean("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileName.clean("村".repeat(300) + ".pdf")).hasSize(160).endsWith("村.pdf");
    }

    private Files files() {
        return new Files(new FileStore(data), jdbc, _ -> {}, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private List<String> onDisk() throws IOException {
        var folder = data.resolve("files");
        try (var all = java.nio.file.Files.walk(folder)) {
            return all.filter(java.nio.file.Files::isRegularFile).map(file -> folder.relativize(file).toString()).toList();
        }
    }

    private long rows() {
        return jdbc.sql("select count(*) from file").query(Long.class).single();
    }
}
