package org.gongkai.request.web;

import java.util.List;
import org.gongkai.page.Option;
import org.jspecify.annotations.Nullable;

/**
 * A step's page.
 *
 * @param seen      how many entries the officer has before them
 * @param letter    title of the letter that it makes; empty if none
 * @param amount    a fee to be looked at before it is noticed; null on every other page
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
        @Nullable Amount amount,
        List<TimelineEvent> meanwhile) {

    /** Whether the next thing to do is to look at the fee. */
    public boolean asksForAmount() {
        return amount == null && fields.stream().anyMatch(field -> field.name().equals(StepField.FEE_BY.field()));
    }

    /** Fields in which sentences are written, each with its label. */
    public List<Option> areas() {
        return fields.stream().filter(field -> field.kind().equals("area")).map(field -> new Option(field.name(), field.label())).toList();
    }

    public boolean hasFiles() {
        return fields.stream().anyMatch(field -> field.kind().equals("files"));
    }

    /**
     * @param yuan    sent back by whoever has seen it
     * @param counted how it comes about
     */
    public record Amount(String yuan, String words, List<String> counted) {}

    /** @param kind {@code text}, {@code area}, {@code day}, {@code number}, {@code choice}, {@code files} */
    public record Field(String kind, String name, String label, String hint, boolean required, List<Option> options) {}
}
