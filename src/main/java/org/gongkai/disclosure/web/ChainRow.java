package org.gongkai.disclosure.web;

/** A stage of the review chain as it is typed; a row without a name is none. */
public record ChainRow(String order, String title, String role) {
    static final ChainRow EMPTY = new ChainRow("", "", "");

    boolean isEmpty() {
        return title.isEmpty();
    }
}
