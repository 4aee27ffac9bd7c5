package org.gongkai.report.submission;

import org.jspecify.annotations.Nullable;

/**
 * What was typed into one of the forms on a report's desk, and what is wrong with it.
 *
 * @param field of the form: {@code because-KEY}, {@code review}, {@code reason}, {@code remark}; empty where none was sent
 */
public record Typed(String field, String text, String error) {
    static final Typed NOTHING = new Typed("", "", "");

    public String text(String of) {
        return field.equals(of) ? text : "";
    }

    public @Nullable String error(String of) {
        return field.equals(of) ? error : null;
    }
}
