package org.gongkai.search;

import java.time.LocalDate;
import org.gongkai.screening.Release;
import org.jspecify.annotations.Nullable;

/**
 * Something released that is to be found. Its id, title and words are the release's: nothing else comes in.
 *
 * @param slug           of the body
 * @param kind           as its owner calls it: {@code notice}
 * @param category       slug of the catalogue entry, null outside the catalogue
 * @param documentNumber 文号: {@code 湾政〔2017〕32号}
 * @param day            of publication in China
 * @param url            of its page, from the site's root
 */
public record SearchDocument(
        Release release,
        String slug,
        String kind,
        @Nullable String category,
        @Nullable String documentNumber,
        LocalDate day,
        String url) {}
