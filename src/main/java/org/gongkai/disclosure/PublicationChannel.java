package org.gongkai.disclosure;

/** Where an item was made public (art. 23). */
public enum PublicationChannel {
    /** The body's columns of the public site; only what is there has a page. */
    PORTAL("portal", "政府门户网站"),
    NOTICE_COLUMN("notice-column", "政务公开栏"),
    GAZETTE("gazette", "政府公报"),
    WECHAT("wechat", "微信"),
    WEIBO("weibo", "微博"),
    BROADCAST("broadcast", "广播电视"),
    OTHER("other", "其他");

    private final String code;
    private final String term;

    PublicationChannel(String code, String term) {
        this.code = code;
        this.term = term;
    }

    /** The word in the database, in addresses and in message keys ({@code disclosure.channel.CODE}). */
    public String code() {
        return code;
    }

    public String term() {
        return term;
    }

    /**
     * The one with this code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static PublicationChannel of(String code) {
        return Codes.find(values(), PublicationChannel::code, code);
    }
}
