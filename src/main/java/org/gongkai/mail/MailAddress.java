package org.gongkai.mail;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a mail can be sent to: one address without a name, in ASCII, so that no header can be smuggled in with it. Personal data. */
public record MailAddress(String value) {
    private static final Pattern FORM =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?");

    /** @throws IllegalArgumentException if it is none; the message does not repeat it */
    public MailAddress {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("No mail address");
        }
    }

    /** Empty for what is no address. */
    public static Optional<MailAddress> of(String typed) {
        var text = typed.strip();
        return FORM.matcher(text).matches() ? Optional.of(new MailAddress(text)) : Optional.empty();
    }

    /** Whether mail to both reaches one mailbox, as far as that can be known: capitals do not tell them apart. */
    public boolean isSameAs(MailAddress other) {
        return value.toLowerCase(Locale.ROOT).equals(other.value.toLowerCase(Locale.ROOT));
    }

    /** Without the address: it would stand in logs. */
    @Override
    public String toString() {
        return "MailAddress";
    }
}
