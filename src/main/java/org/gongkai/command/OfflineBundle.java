package org.gongkai.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.database.CannotWorkHere;
import org.gongkai.portal.Bundle;
import tools.jackson.databind.json.JsonMapper;

/** {@code bundle}: a body's pages in one file for a village without internet. They are files already: no database is asked. */
final class OfflineBundle {
    private OfflineBundle() {}

    static int run(List<String> args, PrintStream out) {
        var options = Options.parse(args, Set.of("town", "out", "data"), Set.of("json"));
        options.requireNoRest();
        var town = options.value("town").orElseThrow(() -> new BadInput("请用 --town 指明机关，例如 wanlong。", "--town names the body, such as wanlong."));
        var data = Settings.folder(options.value("data").orElse("data"));
        if (!Files.isDirectory(data.resolve("site"))) {
            throw new CannotWorkHere(
                    "%s 里还没有公开的网页，请先运行 ./gongkai serve（样例用 ./gongkai demo）。".formatted(data),
                    "There is no public site in %s yet; ./gongkai serve (or demo, for samples) makes it.".formatted(data));
        }
        var file = Path.of(options.value("out").orElse(town + ".zip"));
        var files = write(data, town, file);
        if (options.has("json")) {
            out.println(new JsonMapper().writeValueAsString(Map.of("town", town, "file", file.toString(), "files", files)));
        } else {
            out.println("%s：%d 个文件 files".formatted(file, files));
        }
        return ExitStatus.DONE;
    }

    private static int write(Path data, String town, Path file) {
        var unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            try (var to = Files.newOutputStream(unfinished)) {
                var files = Bundle.write(data, town, to);
                to.close();
                Files.move(unfinished, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                return files;
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (NoSuchFileException e) {
            throw new BadInput("机关“%s”没有公开的网页。".formatted(town), "The body '%s' has no public pages.".formatted(town));
        } catch (FileSystemException e) {
            throw new CannotWorkHere("无法写入文件：%s。".formatted(file), "The file cannot be written: %s".formatted(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
