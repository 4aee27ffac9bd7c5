package org.gongkai.screening;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The title of something that left the house: what a list or a feed may show of it. Only the {@link Gate} hands one out. */
public final class ReleasedTitle {
    private final String subject;
    private final int version;
    private final String text;

    ReleasedTitle(String subject, int version, String text) {
        this.subject = subject;
        this.version = version;
        this.text = text;
    }

    /** Kind and id of the record: {@code item/17}. */
    public String subject() {
        return subject;
    }

    /** Of the record, from 1. */
    public int version() {
        return version;
    }

    public String text() {
        return text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReleasedTitle title
                && title.subject.equals(subject)
                && title.version == version
                && title.text.equals(text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(subject, version, text);
    }

    @Override
    public String toString() {
        return "ReleasedTitle[%s, version %d]".formatted(subject, version);
    }
}
