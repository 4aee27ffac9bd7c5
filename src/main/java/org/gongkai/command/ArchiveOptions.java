package org.gongkai.command;

import org.gongkai.database.DatabaseSettings;
import org.jspecify.annotations.Nullable;

/** What {@code backup} and {@code restore} have in common. */
final class ArchiveOptions {
    private ArchiveOptions() {}

    static DatabaseSettings settings(Options options) {
        var data = Settings.folder(options.value("data").orElse("data"));
        @Nullable String url = options.value("database-url").map(Settings::databaseAddress).orElse(null);
        return new DatabaseSettings(data, url, null, null);
    }

    static BadInput oneFile() {
        return new BadInput("请给出一个备份文件。", "Name one file for the backup.");
    }
}
