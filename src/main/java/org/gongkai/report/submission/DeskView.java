package org.gongkai.report.submission;

import java.util.List;
import org.gongkai.disclosure.Item;
import org.gongkai.report.binding.ReadingView;
import org.jspecify.annotations.Nullable;

/**
 * A report on its way, for the page that leads through it.
 *
 * @param due        by when it must be there
 * @param isLate     whether that day has passed and none stands
 * @param item       null before the draft is made
 * @param findings   of the text in work, the hard ones first
 * @param reading    its sentences with numbers, each with its records
 * @param editions   the latest first
 * @param objection  why it cannot be handed up now; null if it can
 * @param needsReason an earlier edition was handed up
 */
public record DeskView(
        String due,
        boolean isLate,
        boolean stands,
        @Nullable Item item,
        String state,
        List<FindingView> findings,
        ReadingView reading,
        List<EditionView> editions,
        @Nullable String objection,
        boolean needsReason,
        boolean mayWrite,
        boolean mayReview,
        boolean mayReturn) {
    /** @param because empty where nobody explained it */
    public record FindingView(String key, String kind, boolean hard, String message, List<String> evidence, String because) {
        static FindingView of(Explanations.Found found) {
            var because = found.because();
            return new FindingView(found.key(), found.kind(), found.hard(), found.message(), found.evidence(), because == null ? "" : because);
        }
    }

    public long held() {
        return findings.stream().filter(it -> it.hard() && it.because().isEmpty()).count();
    }
}
