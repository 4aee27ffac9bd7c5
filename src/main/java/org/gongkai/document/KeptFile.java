package org.gongkai.document;

import java.time.Instant;
import org.gongkai.access.AuthorityId;

/**
 * A file as it was handed in.
 *
 * @param sha256 of its bytes, 64 hexadecimal digits; equal files lie on the disk once
 * @param name   as it was called, without folders and with nothing that a screen would not show
 * @param bytes  1 to {@link Files#LIMIT}
 */
public record KeptFile(
        FileId id, AuthorityId authority, String sha256, String name, FileType type, long bytes, Instant addedAt) {}
