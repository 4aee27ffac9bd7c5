package org.gongkai.report;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** What a figure says. 0, empty and not applicable are three things. */
public sealed interface FigureValue {

    record Total(BigDecimal value) implements FigureValue {}

    /** By heading, in the body's own order, headings without a record included. */
    record Groups(SequencedMap<String, BigDecimal> values) implements FigureValue {
        public Groups {
            values = new LinkedHashMap<>(values);
        }
    }

    /** The body keeps no such ledger. */
    record NotKept() implements FigureValue {}
}
