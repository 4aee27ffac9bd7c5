package org.gongkai.request.law;

import java.util.Arrays;
import java.util.Optional;

/** How a request reached the body, and which day that makes the day of receipt (art. 31). */
public enum Channel {
    /** Art. 31(1): the day of handing in. */
    COUNTER("counter", "当面提交", true),
    /** Art. 29: spoken, and written down for the applicant on the spot. */
    ORAL("oral", "口头提出", true),
    /** Art. 31(2): the day on which the body signs for it. */
    SIGNED_POST("signed-post", "邮寄（签收）", true),
    /** Art. 31(2): the day of confirmation, which is to be the day it comes. */
    ORDINARY_POST("ordinary-post", "平常信函", false),
    /** Art. 31(3), like all below: the day on which both sides confirm. */
    WEB("web", "网络", false),
    EMAIL("email", "电子邮件", false),
    FAX("fax", "传真", false),
    WECHAT("wechat", "微信", false),
    OTHER("other", "其他", false);

    private final String word;
    private final String label;
    private final boolean receivedAtOnce;

    Channel(String word, String label, boolean receivedAtOnce) {
        this.word = word;
        this.label = label;
        this.receivedAtOnce = receivedAtOnce;
    }

    /** The contract's word. */
    public String word() {
        return word;
    }

    public String label() {
        return label;
    }

    /**
     * Whether the day on which it comes is the day of receipt without any confirmation. Under the edition of 2007 an e-mail
     * counted when the mail system received it (国办公开办函〔2015〕207号).
     */
    public boolean isReceivedAtOnce(Edition edition) {
        return receivedAtOnce || (this == EMAIL && edition == Edition.OF_2007);
    }

    public static Optional<Channel> of(String word) {
        return Arrays.stream(values()).filter(c -> c.word.equals(word)).findFirst();
    }
}
