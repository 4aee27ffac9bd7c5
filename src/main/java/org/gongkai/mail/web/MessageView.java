package org.gongkai.mail.web;

import java.util.List;
import org.gongkai.page.Option;

/**
 * A message, opened.
 *
 * @param notes   what is to be known of it: marks, what could not be read
 * @param text    line by line
 * @param open    whether it lies unopened
 * @param outcome what became of it; empty of an unopened one
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
        List<Option> reasons) {

    /** A file in it. */
    public record File(String name, String size) {}
}
