package org.gongkai.search;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;

/** A document as the index keeps it, and back. */
final class Entry {
    /** Of a text; behind it nobody searches, and a long ledger would fill the disk. */
    private static final int LONGEST = 200_000;

    private Entry() {}

    static Term id(String id) {
        return new Term("id", id);
    }

    static Document of(SearchDocument from) {
        var release = from.release();
        var words = release.words().length() > LONGEST ? release.words().substring(0, LONGEST) : release.words();
        var entry = new Document();
        entry.add(new StringField("id", release.subject(), Store.YES));
        entry.add(new StringField("slug", from.slug(), Store.YES));
        entry.add(new StringField("kind", from.kind(), Store.YES));
        if (from.category() != null) {
            entry.add(new StringField("category", from.category(), Store.YES));
        }
        if (from.documentNumber() != null) {
            entry.add(new StoredField("documentNumber", from.documentNumber()));
            entry.add(new TextField("text" + Chinese.PAIRS, from.documentNumber(), Store.NO));
            DocumentNumber.in(from.documentNumber()).ifPresent(number -> {
                entry.add(new StringField("number", number.whole().toLowerCase(Locale.ROOT), Store.NO));
                entry.add(new StringField("number", number.rest(), Store.NO)); // 〔2017〕32号 alone is what people remember
            });
        }
        entry.add(new StoredField("title", release.title()));
        entry.add(new StoredField("text", words));
        for (var way : new String[] {Chinese.WORDS, Chinese.PAIRS}) {
            entry.add(new TextField("title" + way, release.title(), Store.NO));
            entry.add(new TextField("text" + way, words, Store.NO));
        }
        entry.add(new LongField("day", from.day().toEpochDay(), Store.YES));
        entry.add(new StoredField("url", from.url()));
        return entry;
    }

    static SearchResult.Hit hit(Document entry, Marker marker) {
        return new SearchResult.Hit(
                text(entry, "id"),
                text(entry, "slug"),
                text(entry, "kind"),
                entry.get("category"),
                marker.whole(text(entry, "title")),
                marker.excerpt(text(entry, "text").replaceAll("\\s+", " ")),
                entry.get("documentNumber"),
                LocalDate.ofEpochDay(Objects.requireNonNull(entry.getField("day")).numericValue().longValue()),
                text(entry, "url"));
    }

    private static String text(Document entry, String field) {
        return Objects.requireNonNull(entry.get(field), field);
    }
}
