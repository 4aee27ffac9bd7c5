package org.gongkai.request.web;

import java.util.Arrays;
import org.gongkai.request.CaseFilter;
import org.springframework.web.util.UriComponentsBuilder;

/** The list's filter as it was chosen; what is none of the choices is no filter. */
public record ListForm(String words, String state, String channel, String order, int page) {
    static ListForm of(String words, String state, String channel, String order, int page) {
        return new ListForm(Typed.clean(words), Typed.clean(state), Typed.clean(channel), Typed.clean(order), Math.max(1, Math.min(page, 100_000)));
    }

    CaseFilter filter() {
        var first = Arrays.stream(CaseFilter.Order.values())
                .filter(it -> it.name().equals(order))
                .findFirst()
                .orElse(CaseFilter.Order.DUE);
        return new CaseFilter(words.length() > 100 ? words.substring(0, 100) : words, state, channel, first);
    }

    String address(String path, int atPage) {
        return UriComponentsBuilder.fromPath(path)
                .queryParam("words", "{words}")
                .queryParam("state", "{state}")
                .queryParam("channel", "{channel}")
                .queryParam("order", "{order}")
                .queryParam("page", atPage)
                .encode()
                .buildAndExpand(words, state, channel, order)
                .toUriString();
    }
}
