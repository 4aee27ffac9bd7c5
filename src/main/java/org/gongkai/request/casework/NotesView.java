package org.gongkai.request.casework;

import java.util.List;
import org.gongkai.page.Option;

/**
 * Notes as a page shows them.
 *
 * @param seen      how many the officer has before them
 * @param templates texts that a note may begin with
 */
public record NotesView(int seen, List<Line> lines, List<Option> templates) {
    public boolean hasNew() {
        return lines.stream().anyMatch(Line::isNew);
    }

    /** @param isNew whether somebody wrote it while the reader was writing */
    public record Line(int position, String words, String by, String at, boolean isNew) {}
}
