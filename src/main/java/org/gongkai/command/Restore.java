package org.gongkai.command;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** {@code restore}: the file of a {@code backup} onto a machine where nothing is yet. */
final class Restore implements Command {
    @Override
    public int run(List<String> args, PrintStream out, PrintStream err) {
        var options = Options.parse(args, Set.of("data", "database-url"), Set.of());
        var settings = ArchiveOptions.settings(options);
        if (options.rest().size() != 1) {
            throw ArchiveOptions.oneFile();
        }
        var source = Path.of(options.rest().getFirst());
        if (!Files.isReadable(source)) {
            throw new BadInput("备份文件不存在或不可读：%s。".formatted(source), "There is no backup to read: " + source);
        }
        var made = org.gongkai.backup.Restore.from(source, settings);
        out.println("已从 %s（%s）恢复到 %s".formatted(source, made, settings.data()));
        out.println("Restored %s of %s into %s".formatted(source, made, settings.data()));
        return ExitStatus.DONE;
    }
}
