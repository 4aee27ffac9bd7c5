package org.gongkai.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongkai.Gongkai;
import org.gongkai.database.OpenEvents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** The sample towns, backed up while the program runs and restored where nothing is: the same figures, the same pages to the byte. */
class RestoredInstallationTest {
    private static final Map<String, String> YEARS =
            Map.of("shuichun", "2017", "wanlong", "2017", "xian", "2017", "shexi", "2019", "longquan", "2017");

    @TempDir
    Path folder;

    @Test
    void hasTheSameFiguresAndTheSamePagesAsTheOneThatWasBackedUp() throws IOException {
        Map<String, String> figures;
        try (var program = start("original")) {
            OpenEvents.settle(program.getBean(JdbcClient.class));
            figures = figures("original");
            run("backup", "--data", data("original"), archive());
        }
        var pages = site("original");
        assertThat(pages).hasSizeGreaterThan(1000).containsKeys("index.html", "wanlong/index.html", "en/xian/guide.html.gz");

        run("restore", "--data", data("restored"), archive());

        assertSame(site("restored"), pages);
        run("verify", "--data", data("restored"), "--json");

        FileSystemUtils.deleteRecursively(folder.resolve("restored/site"));
        try (var program = start("restored")) {
            OpenEvents.settle(program.getBean(JdbcClient.class));
            assertThat(figures("restored")).isEqualTo(figures);
        }
        assertSame(site("restored"), pages);
    }

    private static void assertSame(Map<String, byte[]> pages, Map<String, byte[]> originals) {
        assertThat(pages.keySet()).isEqualTo(originals.keySet());
        var different = originals.keySet().stream().filter(path -> !Arrays.equals(originals.get(path), pages.get(path))).toList();
        assertThat(different).isEmpty();
    }

    private ConfigurableApplicationContext start(String name) {
        return new SpringApplicationBuilder(Gongkai.class)
                .web(WebApplicationType.SERVLET)
                .run("--server.port=0", "--gongkai.demo=true", "--gongkai.data=" + data(name));
    }

    private Map<String, String> figures(String name) {
        var figures = new TreeMap<String, String>();
        YEARS.forEach((town, year) -> figures.put(town, run("figures", "--town", town, "--year", year, "--json", "--data", data(name))));
        assertThat(figures.values()).doesNotHaveDuplicates();
        return figures;
    }

    private Map<String, byte[]> site(String name) throws IOException {
        var site = folder.resolve(name).resolve("site");
        var pages = new TreeMap<String, byte[]>();
        try (var files = Files.walk(site)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                pages.put(site.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return pages;
    }

    private String data(String name) {
        return folder.resolve(name).toString();
    }

    private String archive() {
        return folder.resolve("backup.zip").toString();
    }

    /** What a command that succeeds prints. */
    private static String run(String command, String... options) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var line = new ArrayList<>(List.of(command));
        line.addAll(List.of(options));
        var status = new CommandLine(Gongkai.class).run(line, stream(out), stream(err));
        assertThat(status).as("%s: %s %s", command, out, err).isEqualTo(ExitStatus.DONE);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
