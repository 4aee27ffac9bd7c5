package org.gongkai.disclosure.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.disclosure.Attribute;
import org.gongkai.disclosure.CategoryId;
import org.gongkai.disclosure.ItemFilter;
import org.gongkai.disclosure.ItemState;
import org.jspecify.annotations.Nullable;

/** The list's address: what is not understood is left out, so that an old link still opens. */
public record ListQuery(
        String state, String category, String attribute, String year, String text, String sort, String page) {

    static final int PER_PAGE = 30;

    /** Spring gives null for what an address does not say. */
    public ListQuery(
            @Nullable String state,
            @Nullable String category,
            @Nullable String attribute,
            @Nullable String year,
            @Nullable String text,
            @Nullable String sort,
            @Nullable String page) {
        this.state = plain(state);
        this.category = plain(category);
        this.attribute = plain(attribute);
        this.year = plain(year);
        this.text = plain(text);
        this.sort = plain(sort);
        this.page = plain(page);
    }

    ItemFilter filter() {
        return new ItemFilter(
                known(state, ItemState::of).orElse(null),
                DraftForm.number(category).map(CategoryId::new).orElse(null),
                known(attribute, Attribute::of).orElse(null),
                DraftForm.number(year).filter(it -> it < 10_000).map(Long::intValue).orElse(null),
                text.isEmpty() ? null : text.substring(0, Math.min(text.length(), 100)),
                known(sort, ItemFilter.Order::of).orElse(ItemFilter.Order.LATEST));
    }

    /** From 1. */
    int pageNumber() {
        return DraftForm.number(page).filter(it -> it > 0 && it < 100_000).map(Long::intValue).orElse(1);
    }

    /** This list with another state, from its first page. */
    public String withState(String other) {
        return "/staff/items" + query(other, 1);
    }

    public String withPage(int other) {
        return "/staff/items" + query(state, other);
    }

    public String asCsv() {
        return "/staff/items.csv" + query(state, 1);
    }

    private String query(String itsState, int itsPage) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("state", itsState);
        parts.put("category", category);
        parts.put("attribute", attribute);
        parts.put("year", year);
        parts.put("text", text);
        parts.put("sort", sort);
        parts.put("page", itsPage == 1 ? "" : Integer.toString(itsPage));
        var query = parts.entrySet().stream()
                .filter(part -> !part.getValue().isEmpty())
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private static <T> Optional<T> known(String code, Function<String, T> find) {
        try {
            return code.isEmpty() ? Optional.empty() : Optional.of(find.apply(code));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
