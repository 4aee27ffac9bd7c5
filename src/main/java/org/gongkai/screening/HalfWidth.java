package org.gongkai.screening;

/** Full-width Latin letters, digits and signs (Ａ, ７, －) as the ordinary ones, one for one. */
final class HalfWidth {
    private HalfWidth() {}

    static String of(String text) {
        var characters = text.toCharArray();
        for (int i = 0; i < characters.length; i++) {
            var c = characters[i];
            if ((c >= '０' && c <= '９') || (c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ') || c == '－' || c == '＋') {
                characters[i] = (char) (c - '０' + '0');
            } else if (c == '\u00A0' || c == '\u3000') {
                characters[i] = ' ';
            }
        }
        return new String(characters);
    }
}
