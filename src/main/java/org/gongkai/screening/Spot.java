package org.gongkai.screening;

/**
 * A finding and the part it is in.
 *
 * @param part {@code title}, {@code body}, {@code file/3}, or that of a {@link Leaving.Line}
 */
public record Spot(String part, Finding finding) {

    /** Names it among the findings of one content: {@code identity-number.body.12.30}. */
    public String key() {
        return "%s.%s.%d.%d".formatted(finding.code(), part, finding.start(), finding.end());
    }
}
