package org.gongkai.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds a public page, written as a file or made for one visit.
 *
 * @param home          the body's first page
 * @param columns       the statutory columns (国办公开办函〔2019〕61号) and, after them, the body's own
 * @param otherLanguage this page in the other language
 * @param csrf          null in a file
 */
public record PublicFrame(
        Texts t,
        Site site,
        String home,
        String search,
        List<Link> columns,
        List<Link> ownColumns,
        String otherLanguage,
        @Nullable Csrf csrf)
        implements Frame {

    /**
     * The body as head and foot of a page name it.
     *
     * @param idCode        网站标识码
     * @param contact       office, address, postcode and telephone in one line
     * @param reconstructed sample data: a banner says so and no search engine keeps the page
     */
    public record Site(String name, String slug, String idCode, String domain, String contact, boolean reconstructed) {}
}
