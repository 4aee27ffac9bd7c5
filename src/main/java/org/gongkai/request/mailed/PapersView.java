package org.gongkai.request.mailed;

import java.util.List;

/**
 * The papers on a case's page.
 *
 * @param mailed whether it came by e-mail and the reader may have the message
 */
public record PapersView(List<Line> lines, boolean mailed) {
    /** A paper to download. */
    public record Line(long file, String title) {}
}
