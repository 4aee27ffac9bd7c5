package org.gongkai.mail.web;

import java.util.List;
import org.gongkai.page.Link;

/**
 * A list of messages.
 *
 * @param title    what the list holds
 * @param states   the other lists; the current one among them
 * @param problems of the mailboxes, in words
 * @param before   address of the page before; empty if there is none
 * @param after    of the one after it
 */
public record InboxView(String title, List<Link> states, List<String> problems, String read, List<Line> lines, String before, String after) {

    /**
     * A message; of one that became a case only that, since a case has its own readers.
     *
     * @param from    name and address
     * @param files   how many files it has, in words; empty without any
     * @param outcome what became of it; empty of an unopened one
     */
    public record Line(String href, String subject, String from, String arrived, String files, String outcome) {}
}
