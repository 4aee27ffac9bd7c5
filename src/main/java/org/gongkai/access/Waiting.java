package org.gongkai.access;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a module has for somebody to do; the home page lists it all, most urgent first. */
public interface Waiting {
    List<Task> tasks(Staff staff);

    /**
     * @param textKey what is to be done, as a message key
     * @param subject what it is about, in the record's own words
     * @param due     last day, if there is one
     */
    record Task(String textKey, String subject, String href, @Nullable LocalDate due) {}
}
