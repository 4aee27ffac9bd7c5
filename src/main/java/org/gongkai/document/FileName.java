package org.gongkai.document;

import java.text.Normalizer;

/** Names as they were sent by a browser: made harmless, still recognisable. */
final class FileName {
    private static final int LONGEST = 160;

    private FileName() {}

    /** Without folders, without characters that do not show (U+202E would let "gpj.exe" read as "exe.jpg"), at most 160 long. */
    static String clean(String sent) {
        var name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        name = Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}]", "")
                .replaceAll("[\"<>|:*?]", "_")
                .strip();
        if (name.length() <= LONGEST) {
            return name;
        }
        var dot = name.lastIndexOf('.');
        var ending = dot < 0 || name.length() - dot > 6 ? "" : name.substring(dot);
        var end = LONGEST - ending.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + ending;
    }
}
