package org.gongkai.portal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.authority.Authority;
import org.gongkai.page.Option;
import org.gongkai.portal.view.SearchView;
import org.gongkai.search.SearchIndex;
import org.gongkai.search.SearchQuery;
import org.gongkai.search.SearchResult;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.UriComponentsBuilder;

/** Search over all that is public (art. 24: 信息检索). */
@Controller
class SearchController {
    private static final int ON_PAGE = 10;

    private final SearchIndex index;
    private final Bodies bodies;

    SearchController(SearchIndex index, Bodies bodies) {
        this.index = index;
        this.bodies = bodies;
    }

    /**
     * What was typed.
     *
     * @param body slug of a body, empty for all; null: the one whose page it is
     */
    record SearchForm(
            @Nullable String q,
            @Nullable String body,
            @Nullable String column,
            @Nullable String from,
            @Nullable String to,
            @Nullable String page) {
        boolean isNarrowed() {
            return orNull(column) != null || orNull(from) != null || orNull(to) != null;
        }

        int number() {
            return page != null && page.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(page) : 1;
        }
    }

    @GetMapping("/service/search")
    String everywhere(@ModelAttribute("form") SearchForm form, BindingResult errors, Model model) {
        return search("", form, errors, model);
    }

    @GetMapping("/service/{slug}/search")
    String ofBody(@PathVariable String slug, @ModelAttribute("form") SearchForm form, BindingResult errors, Model model) {
        return search(slug, form, errors, model);
    }

    private String search(String slug, SearchForm form, BindingResult errors, Model model) {
        var english = LocaleContextHolder.getLocale().getLanguage().equals("en");
        var all = bodies.all();
        var here = all.stream().filter(body -> body.slug().equals(slug)).findFirst();
        // A body's own page looks there first; the head's page looks everywhere, for its towns' pages are its own.
        var chosen = Objects.requireNonNullElseGet(form.body(), () -> here.filter(body -> body.parent() != null).map(Authority::slug).orElse(""));
        var from = day(form.from(), "from", errors);
        var to = day(form.to(), "to", errors);
        if (from != null && to != null && from.isAfter(to)) {
            errors.rejectValue("to", "portal.search.order");
        }
        var words = form.q() == null ? "" : form.q().strip();
        var searched = !words.isEmpty() && !errors.hasErrors();
        var query = new SearchQuery(
                words, chosen.isEmpty() ? null : chosen, orNull(form.column()), from, to, form.number(), ON_PAGE);
        var result = searched ? index.search(query) : new SearchResult(0, List.of());
        model.addAttribute(
                "search",
                new SearchView(
                        words,
                        chosen,
                        form.isNarrowed() || errors.hasErrors(),
                        searched,
                        result.total(),
                        result.hits().stream().map(hit -> found(hit, all, english)).toList(),
                        all.stream().map(body -> new Option(body.slug(), name(body, english))).toList(),
                        columns(chosen, english),
                        query.page() > 1 ? page(slug, form, query.page() - 1) : null,
                        (long) query.page() * ON_PAGE < result.total() ? page(slug, form, query.page() + 1) : null,
                        "/service/" + apply(chosen, here, all) + "/apply"));
        return "portal/search";
    }

    private List<Option> columns(String slug, boolean english) {
        return bodies.bySlug(slug)
                .map(body -> body.columns().stream()
                        .map(column -> new Option(column.category().slug(), column.name(english)))
                        .toList())
                .orElse(List.of());
    }

    private static SearchView.Found found(SearchResult.Hit hit, List<Authority> all, boolean english) {
        return new SearchView.Found(
                hit.title(),
                hit.excerpt(),
                (english ? "/en" : "") + hit.url(),
                all.stream().filter(body -> body.slug().equals(hit.slug())).findFirst().map(body -> name(body, english)).orElse(""),
                hit.day().toString(),
                Objects.requireNonNullElse(hit.documentNumber(), ""));
    }

    private static String name(Authority body, boolean english) {
        return english ? body.nameEn() : body.shortName();
    }

    /** Whom to ask for what was not found. */
    private static String apply(String chosen, Optional<Authority> here, List<Authority> all) {
        return !chosen.isEmpty() ? chosen : here.or(() -> all.stream().findFirst()).map(Authority::slug).orElse("");
    }

    private static String page(String slug, SearchForm form, int page) {
        var address = UriComponentsBuilder.fromPath(slug.isEmpty() ? "/service/search" : "/service/" + slug + "/search");
        address.queryParam("q", "{q}").queryParam("page", page);
        address.queryParamIfPresent("body", Optional.ofNullable(form.body()).map(_ -> "{body}"));
        address.queryParamIfPresent("column", Optional.ofNullable(orNull(form.column())).map(_ -> "{column}"));
        address.queryParamIfPresent("from", Optional.ofNullable(orNull(form.from())));
        address.queryParamIfPresent("to", Optional.ofNullable(orNull(form.to())));
        return address.encode()
                .buildAndExpand(Map.of("q", orEmpty(form.q()), "body", orEmpty(form.body()), "column", orEmpty(form.column())))
                .toUriString();
    }

    private static @Nullable LocalDate day(@Nullable String typed, String field, BindingResult errors) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException e) {
            errors.rejectValue(field, "portal.search.day");
            return null;
        }
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
