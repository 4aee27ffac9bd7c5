package org.gongkai.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** Turns what was typed into a question to the index. No syntax: a bracket or an asterisk is looked for like a letter. */
final class Question {
    private static final float NUMBER = 100;
    private static final float TITLE = 12;
    private static final float TITLE_WORDS = 4;
    private static final float TEXT = 3;

    private Question() {}

    static Query of(SearchQuery asked) {
        var query = new BooleanQuery.Builder();
        var parts = parts(asked.words());
        parts.forEach(part -> query.add(part(part), Occur.MUST));
        if (parts.isEmpty()) {
            query.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
        }
        filter(query, "slug", asked.slug());
        filter(query, "category", asked.category());
        if (asked.from() != null || asked.to() != null) {
            query.add(LongField.newRangeQuery("day", day(asked.from(), Long.MIN_VALUE), day(asked.to(), Long.MAX_VALUE)), Occur.FILTER);
        }
        return query.build();
    }

    /** The same, to mark it in what was found. */
    static Marker marker(SearchQuery asked) {
        var parts = parts(asked.words());
        var words = new HashSet<String>();
        parts.forEach(part -> {
            words.addAll(Chinese.words(part));
            words.addAll(Chinese.pairs(part));
        });
        words.removeIf(word -> word.length() < 2);
        return new Marker(new HashSet<>(parts), words);
    }

    private static List<String> parts(String words) {
        if (DocumentNumber.in(words).isPresent()) {
            return List.of(words.toLowerCase(Locale.ROOT).replaceAll("\\s", ""));
        }
        return Arrays.stream(words.toLowerCase(Locale.ROOT).split("[\\s\u3000]+"))
                .filter(part -> !Chinese.pairs(part).isEmpty()) // signs alone
                .limit(8)
                .toList();
    }

    /** As typed, in the title best of all; or most of its words. */
    private static Query part(String part) {
        var pairs = Chinese.pairs(part);
        var query = new BooleanQuery.Builder();
        query.add(new BoostQuery(phrase("title" + Chinese.PAIRS, pairs), TITLE), Occur.SHOULD);
        query.add(new BoostQuery(phrase("text" + Chinese.PAIRS, pairs), TEXT), Occur.SHOULD);
        var words = Chinese.words(part);
        if (!words.isEmpty()) {
            query.add(new BoostQuery(most("title" + Chinese.WORDS, words), TITLE_WORDS), Occur.SHOULD);
            query.add(most("text" + Chinese.WORDS, words), Occur.SHOULD);
        }
        DocumentNumber.in(part).ifPresent(number -> query.add(
                new BoostQuery(new TermQuery(new Term("number", number.whole().toLowerCase(Locale.ROOT))), NUMBER), Occur.SHOULD));
        return query.build();
    }

    private static Query phrase(String field, List<String> terms) {
        return terms.size() == 1
                ? new TermQuery(new Term(field, terms.getFirst()))
                : new PhraseQuery(field, terms.toArray(String[]::new));
    }

    /** Two words must both be there, of four three. */
    private static Query most(String field, List<String> words) {
        var query = new BooleanQuery.Builder();
        var distinct = new ArrayList<>(new LinkedHashSet<>(words));
        distinct.forEach(word -> query.add(new TermQuery(new Term(field, word)), Occur.SHOULD));
        return query.setMinimumNumberShouldMatch(Math.ceilDiv(distinct.size() * 3, 4)).build();
    }

    private static void filter(BooleanQuery.Builder query, String field, @Nullable String value) {
        if (value != null) {
            query.add(new TermQuery(new Term(field, value)), Occur.FILTER);
        }
    }

    private static long day(@Nullable LocalDate day, long otherwise) {
        return day == null ? otherwise : day.toEpochDay();
    }
}
