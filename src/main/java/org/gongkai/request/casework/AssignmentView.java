package org.gongkai.request.casework;

import java.util.List;
import org.gongkai.page.Option;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a case is given to somebody.
 *
 * @param seen      how many changes there were when it was shown
 * @param meanwhile what somebody else decided while this was being chosen, by whom and when; null if nobody did
 */
public record AssignmentView(CaseHead head, int seen, List<Option> colleagues, List<Line> history, @Nullable String meanwhile) {
    public record Line(String whose, String by, String at) {}
}
