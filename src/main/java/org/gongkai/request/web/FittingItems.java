package org.gongkai.request.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.authority.Authority;
import org.gongkai.disclosure.ItemLine;
import org.gongkai.disclosure.PublishedLists;
import org.gongkai.request.Asked;
import org.gongkai.search.SearchIndex;
import org.gongkai.search.SearchQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Published items close to what is asked: who finds it there need not wait for an answer (art. 36(1)). */
@Component
public class FittingItems {
    private static final int LOOKED_THROUGH = 500;
    private static final int SHOWN = 5;
    /** Share of the question's pairs of characters that a title must hold. */
    private static final double CLOSE = 0.5;

    private final SearchIndex index;
    private final PublishedLists lists;

    FittingItems(SearchIndex index, PublishedLists lists) {
        this.index = index;
        this.lists = lists;
    }

    /** What the search finds for the very words, then titles that say nearly the same. */
    List<ApplyView.Fitting> of(Authority body, Asked asked) {
        return of(body, asked.subject(), asked.documentNumber());
    }

    /** @param documentNumber null where none is named */
    public List<ApplyView.Fitting> of(Authority body, String subject, @Nullable String documentNumber) {
        var words = documentNumber == null ? subject : documentNumber;
        var found = index.search(SearchQuery.of(words).within(body.slug(), null)).hits().stream()
                .map(hit -> new ApplyView.Fitting(hit.title().text(), hit.url(), hit.day().toString()));
        return Stream.concat(found, closeTitles(body, subject)).distinct().limit(SHOWN).toList();
    }

    private Stream<ApplyView.Fitting> closeTitles(Authority body, String subject) {
        var wanted = pairs(subject);
        return lists.latest(body.id(), LOOKED_THROUGH).stream()
                .filter(item -> closeness(wanted, item) >= CLOSE)
                .sorted(Comparator.comparingDouble((ItemLine item) -> -closeness(wanted, item)))
                .map(FittingItems::fitting);
    }

    private static double closeness(Set<String> wanted, ItemLine item) {
        var held = pairs(item.title());
        return wanted.isEmpty() ? 0 : (double) wanted.stream().filter(held::contains).count() / wanted.size();
    }

    /** Every two neighbouring characters: good enough for Chinese, which writes no blanks between words. */
    private static Set<String> pairs(String text) {
        var letters = text.replaceAll("[^\\p{L}\\p{N}]", "").replaceAll("(关于|信息|文件|通知|公告|公示|的)", "");
        var pairs = new HashSet<String>();
        for (var i = 0; i + 1 < letters.length(); i++) {
            pairs.add(letters.substring(i, i + 2));
        }
        return pairs;
    }

    private static ApplyView.Fitting fitting(ItemLine item) {
        var day = LocalDate.ofInstant(item.publishedAt(), ZoneId.of("Asia/Shanghai"));
        return new ApplyView.Fitting(item.title(), item.path(), day.toString());
    }
}
