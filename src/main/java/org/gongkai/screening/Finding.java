package org.gongkai.screening;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A place in a text that a person must look at before it leaves.
 *
 * @param start   of its first character, from 0
 * @param end     behind its last character
 * @param instead what to write there; null where nothing takes its place
 */
public record Finding(Kind kind, int start, int end, @Nullable String instead) {

    /** What was found. */
    public enum Kind {
        /** 居民身份证号码: personal privacy (个人隐私, Ordinance art. 15). */
        IDENTITY_NUMBER(Severity.HARD),
        /** 银行卡号. */
        BANK_CARD(Severity.HARD),
        /** 手机号码: often that of an office, so somebody must say whose it is. */
        MOBILE_NUMBER(Severity.SOFT),
        /** 国家秘密标志: 绝密, 机密 or 秘密 as a mark (Law on Guarding State Secrets; Ordinance art. 14). */
        SECRECY_MARK(Severity.HARD),
        /** 内部资料 and the like as a mark: internal affairs (Ordinance art. 16). */
        INTERNAL_MARK(Severity.HARD),
        /** The same words within a sentence. */
        INTERNAL_WORD(Severity.SOFT),
        /** 错别字, or a name that is no longer the right one. */
        WRONG_WORD(Severity.SOFT),
        /** A file with words that the program cannot read: a scan, a picture, an old format. */
        UNREAD_FILE(Severity.SOFT);

        private final Severity severity;

        Kind(Severity severity) {
            this.severity = severity;
        }
    }

    /** Whether it may leave as it is. */
    public enum Severity {
        /** Not unless the secrecy reviewer says in writing why. */
        HARD,
        /** After a look. */
        SOFT
    }

    public Severity severity() {
        return kind.severity;
    }

    public boolean isHard() {
        return severity() == Severity.HARD;
    }

    /** Key of the sentence that says what is the matter; {@code {0}} is {@link #instead}. */
    public String messageKey() {
        return "screening.finding." + code();
    }

    /** Its name in addresses, JSON and style classes: {@code identity-number}. */
    public String code() {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The same, that many characters further on. */
    Finding at(int newStart, int newEnd) {
        return new Finding(kind, newStart, newEnd, instead);
    }
}
