package org.gongkai.report.check;

/** Characters in one width and one code, one for one. */
final class Characters {
    /** Radicals that PDF fonts give in place of the characters; Unicode does not fold them. */
    private static final String RADICALS = "⺠民⻓长⻔门⻋车⻅见⻚页⻛风⻢马⻩黄⻬齐⻰龙⻄西⻆角⻉贝⻘青⻝食⻥鱼⻦鸟⻣骨⻤鬼⻳龟⻨麦⻁虎⻝食";

    private Characters() {}

    static boolean isBlank(char c) {
        return c <= ' ' || c == 0xA0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200F) || c == 0x202F || c == 0x2060 || c == 0xFEFF;
    }

    /** 0 for what is not there for the reader, a blank for every blank, half width for digits, letters and signs of arithmetic. */
    static char plain(char c) {
        if (c == 0xFEFF || (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == '\r') {
            return 0;
        }
        if (isBlank(c)) {
            return ' ';
        }
        if ((c >= '０' && c <= '９') || (c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ') || c == '％' || c == '．' || c == '＋') {
            return (char) (c - 0xFEE0);
        }
        if (c >= 0x2E80 && c <= 0x2FDF) {
            return radical(c);
        }
        return c;
    }

    /** Chinese punctuation where an ASCII sign stands in Chinese text; a sign between digits is part of the number. */
    static char punctuation(char c, char before, char after) {
        boolean inNumber = Character.isDigit(before) && Character.isDigit(after);
        return switch (c) {
            case '(' -> '（';
            case ')' -> '）';
            case ',' -> inNumber ? ',' : '，';
            case ':' -> inNumber ? ':' : '：';
            case ';' -> '；';
            case '﹪' -> '%';
            default -> c;
        };
    }

    static boolean isAscii(char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private static char radical(char c) {
        int at = RADICALS.indexOf(c);
        if (at >= 0 && at % 2 == 0) {
            return RADICALS.charAt(at + 1);
        }
        var folded = java.text.Normalizer.normalize(String.valueOf(c), java.text.Normalizer.Form.NFKC);
        return folded.length() == 1 ? folded.charAt(0) : c;
    }
}
