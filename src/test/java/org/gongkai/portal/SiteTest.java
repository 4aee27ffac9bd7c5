package org.gongkai.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteTest {
    @TempDir
    Path data;

    @Test
    void aPageStandsBesideItsCompressedTwin() throws IOException {
        var site = new Site(data);
        site.write("wanlong/guide.html", "指南".repeat(100).getBytes(UTF_8));

        var twin = Files.readAllBytes(data.resolve("site/wanlong/guide.html.gz"));
        assertThat(new GZIPInputStream(new ByteArrayInputStream(twin)).readAllBytes()).isEqualTo(site.read("wanlong/guide.html"));
        assertThat(site.hasTrueTwin("wanlong/guide.html")).isTrue();
        assertThat(site.paths()).containsExactly("wanlong/guide.html");
    }

    @Test
    void theSamePageIsTheSameToTheByteAndIsNotWrittenAgain() throws IOException {
        var site = new Site(data);
        assertThat(site.write("a.html", "一".getBytes(UTF_8))).isTrue();
        var twin = Files.readAllBytes(data.resolve("site/a.html.gz"));
        assertThat(site.write("a.html", "一".getBytes(UTF_8))).isFalse();

        site.remove("a.html");
        assertThat(site.write("a.html", "一".getBytes(UTF_8))).isTrue();
        assertThat(Files.readAllBytes(data.resolve("site/a.html.gz"))).isEqualTo(twin);
    }

    @Test
    void aChangedPageTakesThePlaceOfTheOldOneAndNothingUnfinishedIsLeft() throws IOException {
        var site = new Site(data);
        site.write("a.html", "old".getBytes(UTF_8));
        site.write("a.html", "new".getBytes(UTF_8));

        assertThat(new String(Objects.requireNonNull(site.read("a.html")), UTF_8)).isEqualTo("new");
        try (var left = Files.list(data.resolve("site-unfinished"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void whatDoesNotShrinkHasNoTwin() {
        var site = new Site(data);
        site.write("item/1.pdf", new byte[] {1, 2, 3});
        assertThat(data.resolve("site/item/1.pdf.gz")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a.html", "a/../../b.html", "/etc/passwd", ".hidden", "a/.git/config", "a//b.html", "a.html.gz", "", "页.html", "a\\b"})
    void nothingIsPublishedOutsideTheFolder(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Site(data).write(path, new byte[0]));
    }
}
