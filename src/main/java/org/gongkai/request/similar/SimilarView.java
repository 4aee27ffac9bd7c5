package org.gongkai.request.similar;

import java.util.List;
import org.gongkai.request.web.ApplyView.Fitting;

/**
 * What was answered before, and what everybody can read already.
 *
 * @param published items of the body close to what is asked
 */
public record SimilarView(List<Line> cases, List<Fitting> published) {
    public boolean isEmpty() {
        return cases.isEmpty() && published.isEmpty();
    }

    /**
     * An earlier case.
     *
     * @param outcome    how it was answered, or how it stands
     * @param letter     kind and number of the letter that decided it; empty if there is none
     * @param letterHref where it lies; empty if it may not leave as it lies there
     * @param item       what the answer became (art. 44); 0 where it became nothing
     * @param warning    that the same applicant asked, and what that means (art. 36(6)); empty if it was another
     */
    public record Line(
            String number, String subject, String href, String day, String outcome, String letter, String letterHref, long item, String warning) {}
}
