package org.gongkai.report.check;

/** How sure a finding is. */
public enum Severity {
    /** Wrong on the face of the text. */
    HARD,
    /** Rounding, wording, doubtful. */
    SOFT
}
