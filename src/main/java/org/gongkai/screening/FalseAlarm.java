package org.gongkai.screening;

import java.time.Instant;

/**
 * A hard finding that the secrecy reviewer judged to be none, in writing. It holds for exactly the content that was seen.
 * Neither the words found nor their hash are kept: what was found may be an identity number, and its hash gives it away.
 *
 * @param version of what wanted to leave
 * @param spot    {@link Spot#key} of the finding
 * @param kind    {@link Finding#code} of what was found
 * @param by      the reviewer's name
 */
public record FalseAlarm(int version, String spot, String kind, String because, String by, Instant at) {}
