package org.gongkai.report;

import java.util.SequencedMap;
import org.gongkai.authority.Authority;

/**
 * What the records say of a body's year by now: read once for whatever is made of it, since each reading folds every case of the body.
 *
 * @param figures by their codes
 */
public record RecordedYear(Authority body, int year, SequencedMap<String, FigureValue> figures, CaseYear cases) {}
