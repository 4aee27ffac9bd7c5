package org.gongkai.request;

import java.util.Arrays;
import java.util.Optional;

/** How a decision was served, which says what its day of service is (国办公开办函〔2016〕235号). */
public enum ServiceWay {
    /** The day on which the applicant signs. */
    DIRECT("direct", "直接送达"),
    /** The day on which the applicant signs. */
    OTHER_BODY("other-body", "委托其他行政机关代为送达"),
    /** The day on which it is handed to the post (交邮之日). */
    POST("post", "邮寄送达"),
    ELECTRONIC("electronic", "电子送达");

    private final String word;
    private final String label;

    ServiceWay(String word, String label) {
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

    public static Optional<ServiceWay> of(String word) {
        return Arrays.stream(values()).filter(w -> w.word.equals(word)).findFirst();
    }
}
