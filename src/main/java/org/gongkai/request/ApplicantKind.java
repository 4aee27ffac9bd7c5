package org.gongkai.request;

import java.util.Arrays;
import java.util.Optional;

/** The columns of the annual report's table of requests. A lawyer who asks in his own name is a natural person. */
public enum ApplicantKind {
    NATURAL("natural", "自然人"),
    BUSINESS("org.business", "商业企业"),
    RESEARCH("org.research", "科研机构"),
    CHARITY("org.charity", "社会公益组织"),
    LEGAL("org.legal", "法律服务机构"),
    OTHER("org.other", "其他");

    private final String word;
    private final String label;

    ApplicantKind(String word, String label) {
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

    public static Optional<ApplicantKind> of(String word) {
        return Arrays.stream(values()).filter(k -> k.word.equals(word)).findFirst();
    }
}
