package org.gongkai.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as it came.
 *
 * @param raw   over the wire; of a message that is too large, its head
 * @param whole false where it is the head alone
 * @param bytes as it lies on the server
 * @param at    when the body's server took it
 * @param place on the server; null where it came another way
 */
@SuppressWarnings("ArrayRecordComponent") // stored once, never compared
record Arrived(byte[] raw, boolean whole, long bytes, Instant at, @Nullable Place place) {
    /**
     * Where it lies.
     *
     * @param since    tells this mailbox from one that was set before or after it
     * @param validity of the server's numbers
     */
    record Place(Instant since, long validity, long uid) {}
}
