package org.gongkai.request.web;

import java.util.List;
import org.gongkai.page.Option;

/**
 * A step's page.
 *
 * @param seen      how many entries the officer has before them
 * @param letter    title of the letter that it makes; empty if none
 * @param meanwhile what somebody else recorded while this was being written
 */
public record StepView(
        long id,
        String number,
        String subject,
        int seen,
        String title,
        String hint,
        String article,
        String letter,
        String action,
        List<Field> fields,
        List<TimelineEvent> meanwhile) {

    public boolean hasFiles() {
        return fields.stream().anyMatch(field -> field.kind().equals("files"));
    }

    /** @param kind {@code text}, {@code area}, {@code day}, {@code number}, {@code choice}, {@code files} */
    public record Field(String kind, String name, String label, String hint, boolean required, List<Option> options) {}
}
