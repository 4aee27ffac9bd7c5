package org.gongkai.request.web;

import java.util.List;
import org.gongkai.page.Option;

/**
 * The list of cases with its filter.
 *
 * @param count    how many there are, in words
 * @param first    address of the first page; empty on it
 * @param previous address of the page before; empty where there is none, as {@code next}
 */
public record CaseListView(
        List<Row> rows,
        String count,
        String first,
        String previous,
        String next,
        String csv,
        boolean mayRegister,
        List<Option> states,
        List<Option> channels,
        List<Option> orders,
        List<Option> whose) {

    /** @param localDue the last day by a local measure; empty where none sets one */
    public record Row(
            String href, String number, String subject, String channel, String kind, String submitted, String state, Urgency urgency, String due, String localDue, String officer) {}
}
