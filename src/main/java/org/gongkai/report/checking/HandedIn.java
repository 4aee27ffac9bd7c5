package org.gongkai.report.checking;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.springframework.web.multipart.MultipartFile;

/** Files on their way into a run: single ones, and those in an archive. What they are called decides nothing about where they lie. */
final class HandedIn {
    /** Reports of one run: a province has some 3,000 bodies. */
    static final int MOST = 5_000;

    /** Bytes of one report, unpacked: 50 MB. */
    private static final int MOST_OF_ONE = 50 << 20;

    /** Bytes of all, unpacked: 2 GB; an archive that holds more is a bomb. */
    private static final long MOST_OF_ALL = 2L << 30;

    private final Path folder;
    private final List<String> names = new ArrayList<>();
    private long bytes;

    HandedIn(Path folder) {
        this.folder = folder;
    }

    /** A file that cannot be taken; {@code messageKey} says why. */
    static final class Refused extends RuntimeException {
        private final String messageKey;

        Refused(String messageKey) {
            super(messageKey);
            this.messageKey = messageKey;
        }

        String messageKey() {
            return messageKey;
        }
    }

    /** @throws Refused if it is a damaged archive, or there are too many */
    void add(MultipartFile file) throws IOException {
        var name = String.valueOf(file.getOriginalFilename());
        if (ending(name).equals(".zip")) {
            var archive = folder.resolve("archive");
            file.transferTo(archive);
            try {
                unpack(archive);
            } finally {
                Files.delete(archive);
            }
        } else if (!name.isEmpty()) {
            try (var content = file.getInputStream()) {
                add(name, content);
            }
        }
    }

    List<String> names() {
        return List.copyOf(names);
    }

    /** Where a report of the run lies: only its ending is what it was called. */
    static Path place(Path folder, int number, String name) {
        return folder.resolve("%05d%s".formatted(number, ending(name)));
    }

    private void unpack(Path archive) throws IOException {
        try (var zip = opened(archive)) {
            for (var entry : zip.stream().filter(HandedIn::isReport).toList()) {
                try (var content = zip.getInputStream(entry)) {
                    add(entry.getName(), content);
                }
            }
        } catch (ZipException e) {
            throw new Refused("report.checking.damaged");
        }
    }

    // Windows writes names in GBK where no flag says so.
    private static ZipFile opened(Path archive) throws IOException {
        try {
            return new ZipFile(archive.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            return new ZipFile(archive.toFile(), Charset.forName("GB18030"));
        }
    }

    private static boolean isReport(ZipEntry entry) {
        var name = entry.getName();
        return !entry.isDirectory() && !name.contains("__MACOSX/") && !name.substring(name.lastIndexOf('/') + 1).startsWith(".");
    }

    private void add(String name, InputStream content) throws IOException {
        if (names.size() == MOST) {
            throw new Refused("report.checking.too-many");
        }
        var report = content.readNBytes(MOST_OF_ONE + 1);
        bytes += report.length;
        if (report.length > MOST_OF_ONE || bytes > MOST_OF_ALL) {
            throw new Refused("report.checking.too-large");
        }
        Files.write(place(folder, names.size(), name), report);
        names.add(name);
    }

    private static String ending(String name) {
        var ending = name.substring(Math.max(name.lastIndexOf('.'), 0)).toLowerCase(Locale.ROOT);
        return ending.matches("\\.[a-z0-9]{1,5}") ? ending : "";
    }
}
