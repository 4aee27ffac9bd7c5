package org.gongkai.report.rollup;

import java.util.List;
import org.gongkai.report.FilledForm;
import org.jspecify.annotations.Nullable;

/**
 * A body's table with all below it, for the page.
 *
 * @param bodies  itself and all below it; of these {@code handed} have a report that counts
 * @param missing anywhere below, at most so many as a page shows
 * @param form    with the sums; null in a year without a common form
 */
public record RollUpView(
        String due,
        boolean mayCollect,
        int bodies,
        int handed,
        List<Line> lines,
        List<Missing> missing,
        List<Fault> faults,
        List<String> breaches,
        @Nullable FilledForm form) {
    /** A body directly below; {@code tag} is the class of its mark. */
    public record Line(String name, String href, String state, String tag, String day, String progress) {}

    public record Missing(String name, String superior, String href) {}

    /** A report that contradicts itself, the year before, or what the body above said of it. */
    public record Fault(String name, String href, List<String> messages) {}
}
