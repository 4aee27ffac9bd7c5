package org.gongkai.request.web;

import java.util.Arrays;
import org.gongkai.request.CaseFilter;
import org.springframework.web.util.UriComponentsBuilder;

/** The list's filter as it was chosen; what is none of the choices is no filter. */
public record ListForm(String words, String state, String channel, String order, String whose, int page) {
    static ListForm of(String words, String state, String channel, String order, String whose, int page) {
        return new ListForm(Typed.clean(words), Typed.clean(state), Typed.clean(channel), Typed.clean(order), Typed.clean(whose), Math.max(1, Math.min(page, 100_000)));
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

    String address(String path, int atPage) {
        return UriComponentsBuilder.fromPath(path)
                .queryParam("words", "{words}")
                .queryParam("state", "{state}")
                .queryParam("channel", "{channel}")
                .queryParam("order", "{order}")
                .queryParam("whose", "{whose}")
                .queryParam("page", atPage)
                .encode()
                .buildAndExpand(words, state, channel, order, whose)
                .toUriString();
    }
}
