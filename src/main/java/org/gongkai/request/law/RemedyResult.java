package org.gongkai.request.law;

import java.util.Arrays;
import java.util.Optional;

/** How a remedy ended: the columns of the annual report's table of remedies. */
public enum RemedyResult {
    UPHELD("upheld", "结果维持"),
    CORRECTED("corrected", "结果纠正"),
    OTHER("other", "其他结果");

    private final String word;
    private final String label;

    RemedyResult(String word, String label) {
        this.word = word;
        this.label = label;
    }

    /** The contract's word. */
    public String word() {
        return word;
    }

    public String label() {
        return label;
    }

    public static Optional<RemedyResult> of(String word) {
        return Arrays.stream(values()).filter(r -> r.word.equals(word)).findFirst();
    }
}
