package org.gongkai.portal;

/**
 * A list in pages that are numbered from the oldest. The column's first page holds the newest 20 to 39, numbered pages
 * of 20 hold what is older and change no more, so that one publication rewrites one page however long the list is.
 *
 * @param count of all items
 */
record ListPages(int count) {
    static final int SIZE = 20;

    /** How many numbered pages stand behind the first one. */
    int numbered() {
        return Math.max(0, count / SIZE - 1);
    }

    /** Position, counted from the oldest, from which on the first page shows them. */
    int newestFrom() {
        return numbered() * SIZE;
    }

    int newestCount() {
        return count - newestFrom();
    }

    /** Position of the oldest item of a numbered page, which begin with 1. */
    static int from(int page) {
        return (page - 1) * SIZE;
    }

    static String fileName(int page) {
        return page + ".html";
    }
}
