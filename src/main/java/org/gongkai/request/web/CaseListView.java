package org.gongkai.request.web;

import java.util.List;
import org.gongkai.page.Option;

/** The list of cases with its filter. */
public record CaseListView(
        List<Row> rows,
        int count,
        int page,
        int pages,
        String previous,
        String next,
        String csv,
        boolean mayRegister,
        List<Option> states,
        List<Option> channels,
        List<Option> orders,
        List<Option> whose) {

    public record Row(
            String href, String number, String subject, String channel, String kind, String submitted, String state, Urgency urgency, String due, String officer) {}
}
