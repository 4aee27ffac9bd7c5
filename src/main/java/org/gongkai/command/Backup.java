package org.gongkai.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;

/** {@code backup}: everything of an installation into one file, while it works or while it rests. */
final class Backup implements Command {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Clock clock;

    Backup(Clock clock) {
        this.clock = clock;
    }

    @Override
    public int run(List<String> args, PrintStream out, PrintStream err) {
        var options = Options.parse(args, Set.of("data", "database-url"), Set.of());
        var settings = ArchiveOptions.settings(options);
        if (options.rest().size() > 1) {
            throw ArchiveOptions.oneFile();
        }
        var target = options.rest().isEmpty() ? Path.of(name()) : Path.of(options.rest().getFirst());
        var rows = org.gongkai.backup.Backup.write(settings, target.toAbsolutePath(), clock);
        out.println("已备份 %d 条记录及全部文件：%s（内含密钥和个人信息，请妥善保管）".formatted(rows, target));
        out.println("%d rows and all files are in %s, with keys and personal data: keep it safe".formatted(rows, target));
        return ExitStatus.DONE;
    }

    private String name() {
        var now = LocalDateTime.ofInstant(clock.instant(), CHINA);
        return "gongkai-" + now.format(DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm")) + ".zip";
    }
}
