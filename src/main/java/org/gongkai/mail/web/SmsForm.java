package org.gongkai.mail.web;

import jakarta.validation.constraints.Size;
import java.net.UnknownHostException;
import java.net.http.HttpRequest;
import org.gongkai.access.AuthorityId;
import org.gongkai.mail.PhoneNumber;
import org.gongkai.mail.SmsGateway;
import org.gongkai.mail.SmsGateway.Format;
import org.gongkai.mail.sms.GatewayAddress;
import org.gongkai.mail.sms.Template;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A gateway's settings as they are typed. A key that is left empty stays as it is.
 *
 * @param trial the number that a trial goes to
 */
public record SmsForm(
        @Size(max = 500, message = "{mail.error.long}") @Nullable String address,
        @Size(max = 100, message = "{mail.error.long}") @Nullable String header,
        @Size(max = 1000, message = "{mail.error.long}") @Nullable String key,
        @Nullable String format,
        @Size(max = 4000, message = "{mail.error.long}") @Nullable String template,
        @Size(max = 200, message = "{mail.error.long}") @Nullable String success,
        @Size(max = 40, message = "{mail.error.long}") @Nullable String trial) {

    static SmsForm empty() {
        return new SmsForm("", "Authorization", "", "json", "{\"mobile\": \"{phone}\", \"content\": \"{text}\"}", "", "");
    }

    static SmsForm of(SmsGateway gateway) {
        return new SmsForm(
                gateway.address().toString(), gateway.header(), "", gateway.format().code(), gateway.template(), gateway.success(), "");
    }

    /**
     * What annotations cannot say.
     *
     * @param present the key until now; empty without any
     * @param tried   whether a trial is to be sent
     */
    void check(Errors errors, String present, boolean tried) {
        var known = GatewayAddress.of(clean(address));
        if (known.isEmpty()) {
            errors.rejectValue("address", "mail.sms.error.address");
        }
        try {
            if (known.isPresent() && !GatewayAddress.isSafe(known.get())) {
                errors.rejectValue("address", "mail.sms.error.encrypted");
            }
        } catch (UnknownHostException e) {
            errors.rejectValue("address", "mail.trouble.unknown-host");
        }
        if (!clean(header).isEmpty() && !isHeader(clean(header), keyOr(present))) {
            errors.rejectValue("header", "mail.sms.error.header");
        }
        // After a trial the field is empty again: nobody shall keep a gateway without its key by mistake.
        if (keyOr(present).isEmpty() && (!clean(header).isEmpty() || body(template).contains("{key}"))) {
            errors.rejectValue("key", "mail.sms.error.key");
        }
        var chosen = Format.of(clean(format));
        if (chosen.isEmpty()) {
            errors.rejectValue("format", "mail.sms.error.format");
        } else if (!Template.isUsable(chosen.get(), body(template))) {
            errors.rejectValue("template", "mail.sms.error.template." + chosen.get().code());
        }
        if (tried && PhoneNumber.of(clean(trial)).isEmpty()) {
            errors.rejectValue("trial", "mail.sms.error.trial");
        }
    }

    /** Neither the name nor the key may bring in another header, or one that HTTP sets itself. */
    private static boolean isHeader(String name, String key) {
        try {
            HttpRequest.newBuilder().header(name, key);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /**
     * The settings, once {@link #check} found nothing.
     *
     * @param present the key until now; empty without any
     */
    SmsGateway gateway(AuthorityId authority, String present) {
        return new SmsGateway(
                authority,
                GatewayAddress.of(clean(address)).orElseThrow(),
                clean(header),
                keyOr(present),
                Format.of(clean(format)).orElseThrow(),
                body(template),
                clean(success));
    }

    private String keyOr(String present) {
        return clean(key).isEmpty() ? present : clean(key);
    }

    private static String body(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static String clean(@Nullable String typed) {
        return typed == null ? "" : typed.replaceAll("\\p{Cntrl}", "").strip();
    }

    /** Without the key: it would stand in logs. */
    @Override
    public String toString() {
        return "SmsForm";
    }
}
