package org.gongkai.request.casework;

import java.time.Instant;

/**
 * What an officer noted for the others, never changed.
 *
 * @param position in the case, from 1 without a gap
 * @param by       account
 */
public record Note(int position, String words, String by, Instant at) {}
