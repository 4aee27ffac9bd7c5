package org.gongkai.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleTest {
    @TempDir
    Path data;

    @BeforeEach
    void aSite() throws IOException {
        page("wanlong/index.html", "<a href='/wanlong/item/7.html#text'>通知</a><a href='/en/wanlong/'>English</a><a href='/'>示范县</a><ul><li><a href='/service/wanlong/feedback'>投诉</a></li></ul>");
        page("wanlong/item/7.html", "<a href='/wanlong/'>首页</a><img src='/wanlong/item/7/1.png'><form action='/service/search'></form>");
        page("en/wanlong/index.html", "<a href='/service/wanlong/apply'>Apply</a><a href='https://example.org/'>elsewhere</a>");
        page("xian/index.html", "");
        keep("wanlong/item/7/1.png", "PNG");
        keep("assets/gongkai.css", "body {}");
        keep("assets/gongkai.css.gz", "packed");
    }

    @Test
    void everyLinkInItLeadsToAFileInIt() throws IOException {
        var files = unpacked();
        assertThat(files)
                .containsOnlyKeys(
                        "index.html", "assets/gongkai.css", "en/wanlong/index.html", "wanlong/index.html", "wanlong/item/7.html", "wanlong/item/7/1.png");
        files.forEach((name, content) -> {
            if (name.endsWith(".html")) {
                Jsoup.parse(content).select("a[href], link[href], [src]").forEach(element -> {
                    var address = element.hasAttr("href") ? element.attr("href") : element.attr("src");
                    if (!address.startsWith("https:")) {
                        var target = Path.of("/" + name).resolveSibling(address.replaceFirst("#.*", "")).normalize().toString().substring(1);
                        assertThat(files).as("%s in %s", address, name).containsKey(target);
                    }
                });
            }
        });
    }

    @Test
    void whatNeedsTheProgramOrAnotherBodyIsNoLink() throws IOException {
        var files = unpacked();
        assertThat(files.get("wanlong/index.html")).contains("<span>示范县</span>", "../wanlong/item/7.html#text").doesNotContain("投诉");
        assertThat(files.get("wanlong/item/7.html")).doesNotContain("<form").contains("src=\"../../wanlong/item/7/1.png\"");
        assertThat(files.get("en/wanlong/index.html")).contains("<span>Apply</span>", "https://example.org/");
    }

    @Test
    void theSameSiteGivesTheSameBytes() throws IOException {
        assertThat(written("wanlong")).isEqualTo(written("wanlong"));
    }

    @Test
    void aBodyWithoutPagesHasNone() {
        assertThatThrownBy(() -> written("longquan")).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> written("../site/xian")).isInstanceOf(NoSuchFileException.class);
    }

    private Map<String, String> unpacked() throws IOException {
        var files = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(written("wanlong")), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private byte[] written(String slug) throws IOException {
        var bytes = new ByteArrayOutputStream();
        Bundle.write(data, slug, bytes);
        return bytes.toByteArray();
    }

    private void page(String name, String body) throws IOException {
        keep(name, "<!doctype html><html><head><link rel='stylesheet' href='/assets/gongkai.css'><link rel='alternate' href='/feed.xml'></head><body>" + body);
    }

    private void keep(String name, String content) throws IOException {
        var file = data.resolve("site").resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, content);
    }
}
