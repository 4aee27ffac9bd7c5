package org.gongkai.backup;

import java.io.IOException;
import java.util.HexFormat;

/**
 * One file inside an archive.
 *
 * @param sha256 checksum of its content, 64 hexadecimal digits
 * @param bytes its length
 * @param mode who may read it, as {@code rw-------}
 * @param name {@code database/TABLE}, {@code sequences}, or {@code data/} and its path in the data folder
 */
record Part(String sha256, long bytes, String mode, String name) {
    static final String TABLE = "database/";
    static final String FILE = "data/";
    static final String SEQUENCES = "sequences";

    static Part of(byte[] sha256, long bytes, String mode, String name) {
        return new Part(HexFormat.of().formatHex(sha256), bytes, mode, name);
    }

    static Part parse(String line) throws IOException {
        var fields = line.split(" ", 4);
        if (fields.length != 4 || !fields[1].matches("\\d{1,18}") || !fields[2].matches("[rwx-]{9}")) {
            throw new Damaged("manifest: " + line);
        }
        return new Part(fields[0], Long.parseLong(fields[1]), fields[2], fields[3]);
    }

    String line() {
        return "%s %d %s %s".formatted(sha256, bytes, mode, name);
    }

    boolean isTable() {
        return name.startsWith(TABLE);
    }

    boolean isFile() {
        return name.startsWith(FILE);
    }

    /** The table's name or the file's path in the data folder. */
    String shortName() {
        return name.substring(name.indexOf('/') + 1);
    }
}
