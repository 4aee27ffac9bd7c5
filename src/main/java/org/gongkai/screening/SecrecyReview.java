package org.gongkai.screening;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A passed secrecy review (保密审查): nothing leaves without one (Ordinance art. 17).
 *
 * @param by          the account that passed it, or the record of an earlier publication: {@code account/7}
 * @param hardBecause why hard findings may stay, in the reviewer's words; null if none was to be answered
 */
public record SecrecyReview(String by, Instant at, @Nullable String hardBecause) {
    boolean answersFindings() {
        return hardBecause != null && !hardBecause.isBlank();
    }
}
