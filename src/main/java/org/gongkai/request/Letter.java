package org.gongkai.request;

import java.time.Instant;
import java.util.List;
import org.gongkai.document.FileId;
import org.gongkai.request.law.LetterKind;

/**
 * A letter that was made.
 *
 * @param position   of the entry in the case's book that it tells of
 * @param number     文号, of the body and year without a gap
 * @param file       what is sent: the PDF as it was made, or what an officer put in its place
 * @param draft      the same words as DOCX, to edit; never sent
 * @param version    of what is sent, from 1
 * @param enclosures what goes with it
 */
public record Letter(
        long id,
        int position,
        LetterKind kind,
        String number,
        FileId file,
        FileId draft,
        int version,
        Instant madeAt,
        List<CasePaper> enclosures) {

    /** That an officer put a file in the place of what is sent. */
    public record Replaced(String by, Instant at) {}
}
