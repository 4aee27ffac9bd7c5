package org.gongkai.mail.web;

import java.util.List;
import org.gongkai.page.Option;
import org.jspecify.annotations.Nullable;

/**
 * A message, opened.
 *
 * @param notes   what is to be known of it: marks, what could not be read
 * @param text    line by line
 * @param open    whether it lies unopened
 * @param outcome what became of it; empty of an unopened one
 * @param registered address of the case it was registered as; null if there is none
 * @param reasons why it may be set aside
 */
public record MessageView(
        long id,
        String subject,
        String from,
        String arrived,
        List<String> notes,
        List<String> text,
        List<File> files,
        boolean open,
        boolean aside,
        String outcome,
        @Nullable String registered,
        List<Option> reasons) {

    /** A file in it. */
    public record File(String name, String size) {}
}
