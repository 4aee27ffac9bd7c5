package org.gongkai.request.web;

import java.util.Arrays;
import org.gongkai.request.CaseFilter;
import org.gongkai.request.CaseId;
import org.gongkai.request.Place;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The list's filter as it was chosen; what is none of the choices is no filter.
 *
 * @param after  number of the case that the page follows; 0 for none
 * @param before number of the case that the page ends before; 0 for none
 */
public record ListForm(String words, String state, String channel, String order, String whose, long after, long before) {
    static ListForm of(String words, String state, String channel, String order, String whose, long after, long before) {
        return new ListForm(Typed.clean(words), Typed.clean(state), Typed.clean(channel), Typed.clean(order), Typed.clean(whose), after, before);
    }

    Place place() {
        return after > 0 ? new Place.After(new CaseId(after)) : before > 0 ? new Place.Before(new CaseId(before)) : new Place.Beginning();
    }

    CaseFilter filter() {
        var first = Arrays.stream(CaseFilter.Order.values())
                .filter(it -> it.name().equals(order))
                .findFirst()
                .orElse(CaseFilter.Order.DUE);
        var workedOnBy = Arrays.stream(CaseFilter.Whose.values())
                .filter(it -> it.name().equals(whose))
                .findFirst()
                .orElse(CaseFilter.Whose.ALL);
        return new CaseFilter(words.length() > 100 ? words.substring(0, 100) : words, state, channel, first, workedOnBy);
    }

    /** The list from its beginning. */
    String address(String path) {
        return filtered(path).encode().buildAndExpand(words, state, channel, order, whose).toUriString();
    }

    /** @param at {@code after} or {@code before} */
    String address(String path, String at, CaseId line) {
        return filtered(path).queryParam(at, line.value()).encode().buildAndExpand(words, state, channel, order, whose).toUriString();
    }

    private static UriComponentsBuilder filtered(String path) {
        return UriComponentsBuilder.fromPath(path)
                .queryParam("words", "{words}")
                .queryParam("state", "{state}")
                .queryParam("channel", "{channel}")
                .queryParam("order", "{order}")
                .queryParam("whose", "{whose}");
    }
}
