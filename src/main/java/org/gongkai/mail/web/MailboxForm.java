package org.gongkai.mail.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.gongkai.access.AuthorityId;
import org.gongkai.mail.MailAccount;
import org.gongkai.mail.MailAddress;
import org.gongkai.mail.MailServer;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A mailbox's settings as they are typed. A password that is left empty stays as it is. */
public record MailboxForm(
        @NotBlank(message = "{mail.error.address}") @Size(max = 200, message = "{mail.error.long}") @Nullable String address,
        @Size(max = 200, message = "{mail.error.long}") @Nullable String login,
        @Size(max = 200, message = "{mail.error.long}") @Nullable String password,
        @Pattern(regexp = HOST, message = "{mail.error.host}") @Nullable String incomingHost,
        @Min(value = 1, message = "{mail.error.port}") @Max(value = 65535, message = "{mail.error.port}") @Nullable Integer incomingPort,
        @Nullable String incomingSecurity,
        @Size(max = 100, message = "{mail.error.long}") @Nullable String folder,
        @Pattern(regexp = HOST, message = "{mail.error.host}") @Nullable String outgoingHost,
        @Min(value = 1, message = "{mail.error.port}") @Max(value = 65535, message = "{mail.error.port}") @Nullable Integer outgoingPort,
        @Nullable String outgoingSecurity) {

    private static final String HOST = "\\s*([A-Za-z0-9]([A-Za-z0-9.:-]{0,250}[A-Za-z0-9])?)?\\s*";

    static MailboxForm empty() {
        return new MailboxForm("", "", "", "", 993, "tls", "INBOX", "", 465, "tls");
    }

    static MailboxForm of(MailAccount account) {
        var in = account.incoming();
        var out = account.outgoing();
        return new MailboxForm(
                account.address().value(),
                account.login(),
                "",
                in == null ? "" : in.host(),
                in == null ? 993 : in.port(),
                in == null ? "tls" : in.security().code(),
                account.folder(),
                out == null ? "" : out.host(),
                out == null ? 465 : out.port(),
                out == null ? "tls" : out.security().code());
    }

    /**
     * What annotations cannot say.
     *
     * @param present the password until now; empty without any
     */
    void check(Errors errors, String present) {
        if (!clean(address).isEmpty() && MailAddress.of(clean(address)).isEmpty()) {
            errors.rejectValue("address", "mail.error.address");
        }
        // After a try the field is empty again: nobody shall keep a mailbox without its password by mistake.
        if (!clean(login).isEmpty() && clean(password).isEmpty() && present.isEmpty()) {
            errors.rejectValue("password", "mail.error.password");
        }
        checkServer(errors, "incoming", clean(incomingHost), incomingPort, incomingSecurity);
        checkServer(errors, "outgoing", clean(outgoingHost), outgoingPort, outgoingSecurity);
    }

    private static void checkServer(Errors errors, String side, String host, @Nullable Integer port, @Nullable String security) {
        if (!host.isEmpty() && port == null && !errors.hasFieldErrors(side + "Port")) {
            errors.rejectValue(side + "Port", "mail.error.port");
        }
        if (!host.isEmpty() && MailServer.Security.of(clean(security)).isEmpty()) {
            errors.rejectValue(side + "Security", "mail.error.security");
        }
    }

    /**
     * The settings, once {@link #check} found nothing.
     *
     * @param present the password until now; empty without any
     */
    MailAccount account(AuthorityId authority, String present) {
        return new MailAccount(
                authority,
                new MailAddress(clean(address)),
                clean(login),
                password == null || password.isBlank() ? present : password.strip(),
                server(clean(incomingHost), incomingPort, incomingSecurity),
                clean(folder).isEmpty() ? "INBOX" : clean(folder),
                server(clean(outgoingHost), outgoingPort, outgoingSecurity));
    }

    private static @Nullable MailServer server(String host, @Nullable Integer port, @Nullable String security) {
        return host.isEmpty() ? null : new MailServer(host, Objects.requireNonNull(port), MailServer.Security.of(clean(security)).orElseThrow());
    }

    private static String clean(@Nullable String typed) {
        return typed == null ? "" : typed.replaceAll("\\p{Cntrl}", "").strip();
    }

    /** Without the password: it would stand in logs. */
    @Override
    public String toString() {
        return "MailboxForm";
    }
}
