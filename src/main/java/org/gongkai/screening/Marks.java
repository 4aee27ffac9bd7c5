package org.gongkai.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Marks of secrecy and of internal use. Talking about secrets (保守国家秘密) is no mark. */
final class Marks {
    /** 机密★1年 anywhere; 机密, 秘密 10年 or 【绝密】 alone on a line, as document heads have it, blanks between the characters or not. */
    private static final Pattern SECRET = Pattern.compile(
            "(?:绝\\s{0,2}密|机\\s{0,2}密|秘\\s{0,2}密)\\s{0,2}[★☆＊*]"
                    + "|(?m:(?<=^[ \\t【\\[（(〔]{0,8})(?:绝 {0,4}密|机 {0,4}密|秘 {0,4}密)(?: {0,4}(?:[0-9一二三四五六七八九十]{1,3}年|长期))?(?=[ \\t】\\]）)〕]{0,8}$))"
                    + "|密级[ :：]{0,3}(?:绝密|机密|秘密)");

    private static final String INTERNAL = "(?:内部(?:资料|文件|材料|刊物|情况|使用|参考)|仅供内部(?:参考|使用|掌握)|(?:不得|请勿|严禁)外传)";
    private static final Pattern INTERNAL_ALONE =
            Pattern.compile("(?m)(?<=^[ \\t【\\[（(〔]{0,8})" + INTERNAL + "(?=.{0,14}$)");
    private static final Pattern INTERNAL_WITHIN = Pattern.compile(INTERNAL);

    private Marks() {}

    static List<Finding> in(String text) {
        var found = new ArrayList<Finding>();
        find(SECRET, Finding.Kind.SECRECY_MARK, text, found);
        find(INTERNAL_ALONE, Finding.Kind.INTERNAL_MARK, text, found);
        find(INTERNAL_WITHIN, Finding.Kind.INTERNAL_WORD, text, found);
        return found;
    }

    private static void find(Pattern pattern, Finding.Kind kind, String text, List<Finding> found) {
        var match = pattern.matcher(text);
        while (match.find()) {
            var start = match.start();
            if (found.stream().noneMatch(other -> other.start() == start)) {
                found.add(new Finding(kind, start, match.end(), null));
            }
        }
    }
}
