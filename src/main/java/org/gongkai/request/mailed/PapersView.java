package org.gongkai.request.mailed;

import java.util.List;

/**
 * The papers on a case's page.
 *
 * @param mailed whether it came by e-mail and the reader may have the message
 * @param letters letters that were asked for by mail, for whoever works on the case
 */
public record PapersView(List<Line> lines, boolean mailed, List<ToMail> letters) {
    /** A letter that is to go by mail; {@code put} once it was. */
    public record ToMail(long letter, String title, boolean put) {}

    /** A paper to download. */
    public record Line(long file, String title) {}
}
