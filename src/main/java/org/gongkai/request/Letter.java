package org.gongkai.request;

import java.time.Instant;
import java.util.List;
import org.gongkai.document.FileId;

/**
 * A letter that was made.
 *
 * @param position   of the entry in the case's book that it tells of
 * @param number     文号, of the body and year without a gap
 * @param enclosures what goes with it
 */
public record Letter(
        long id, int position, LetterKind kind, String number, FileId file, Instant madeAt, List<CasePaper> enclosures) {}
