package org.gongkai.page;

import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;

/** The program's words in the reader's language. A missing one shows its key: a test finds it. */
public record Texts(MessageSource source, Locale locale) {
    public String get(String key, Object... arguments) {
        return Objects.requireNonNullElse(source.getMessage(key, arguments, key, locale), key);
    }

    /** As HTML's {@code lang} has it. */
    public String language() {
        return isEnglish() ? "en" : "zh-CN";
    }

    public boolean isEnglish() {
        return locale.getLanguage().equals("en");
    }

    /** The Chinese or the English name of what has both. */
    public String either(String chinese, String english) {
        return isEnglish() ? english : chinese;
    }
}
