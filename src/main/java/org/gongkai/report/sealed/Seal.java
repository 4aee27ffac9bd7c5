package org.gongkai.report.sealed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** The hash over a report's cells, which its audit entry repeats: whoever changes a cell breaks it. */
public final class Seal {
    private Seal() {}

    /** SHA-256, 64 hexadecimal digits; the order of the cells does not matter, nor whether 17 is written 17.0. */
    public static String of(Map<String, CellValue> cells) {
        var lines = new StringBuilder();
        new TreeMap<>(cells).forEach((cell, value) -> lines.append(cell).append('=').append(words(value)).append('\n'));
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(lines.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String words(CellValue value) {
        return switch (value) {
            case CellValue.Amount(var number) -> number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
            case CellValue.Empty _ -> "empty";
            case CellValue.NotApplicable _ -> "not applicable";
        };
    }
}
