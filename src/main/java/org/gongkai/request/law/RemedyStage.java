package org.gongkai.request.law;

import java.util.Arrays;
import java.util.Optional;

/** What happens in a remedy between its beginning and its decision, as the body whose act is examined records it. */
public enum RemedyStage {
    /** 收到复议申请书副本、起诉状副本: from then on the body owes its answer. */
    COPY_RECEIVED("copy-received"),
    /** 提交书面答复、答辩状及证据、依据. */
    ANSWERED("answered"),
    /** 听取意见、听证、开庭. */
    HEARD("heard"),
    /** 上诉: the first judgment is not final (行政诉讼法 art. 85). */
    APPEALED("appealed");

    private final String word;

    RemedyStage(String word) {
        this.word = word;
    }

    /** The word for it in the book and in message keys. */
    public String word() {
        return word;
    }

    public static Optional<RemedyStage> of(String word) {
        return Arrays.stream(values()).filter(it -> it.word.equals(word)).findFirst();
    }
}
