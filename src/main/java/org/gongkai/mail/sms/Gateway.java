package org.gongkai.mail.sms;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.gongkai.mail.MailFailed;
import org.gongkai.mail.MailTrouble;
import org.gongkai.mail.PhoneNumber;
import org.gongkai.mail.SmsGateway;

/** A gateway that takes text messages. */
public final class Gateway {
    private static final int LONGEST_ANSWER = 1_000_000;

    private final SmsGateway settings;
    private final Duration patience;

    /** @param patience for the whole of one message; a gateway that says nothing for so long does not answer */
    public Gateway(SmsGateway settings, Duration patience) {
        this.settings = settings;
        this.patience = patience;
    }

    /** @param taken whether it says that it will send the message */
    public record Answer(int status, String text, boolean taken) {}

    /**
     * Hands a message over.
     *
     * @param id the same whenever the same message is handed over again, for gateways that know one by it
     * @throws MailFailed if there was no answer; the message may have been taken all the same
     */
    public Answer send(String id, PhoneNumber to, String text) throws MailFailed {
        var values = Map.of("phone", to.digits(), "text", text, "key", settings.key(), "id", id);
        var request = HttpRequest.newBuilder(settings.address())
                .timeout(patience)
                .header("Content-Type", settings.format().mediaType())
                .POST(BodyPublishers.ofString(Template.filled(settings.format(), settings.template(), values)));
        if (!settings.header().isEmpty()) {
            request.header(settings.header(), settings.key());
        }
        var answer = answer(request.build());
        var taken = answer.statusCode() / 100 == 2 && answer.body().contains(settings.success());
        return new Answer(answer.statusCode(), answer.body(), taken);
    }

    private HttpResponse<String> answer(HttpRequest request) throws MailFailed {
        // A redirection is not followed: it could lead where no administrator meant.
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER).connectTimeout(patience).build();
        try {
            if (!GatewayAddress.isSafe(request.uri())) {
                throw new MailFailed(MailTrouble.NOT_ENCRYPTED, new IOException("http to a public address"));
            }
            // The request's own patience ends with the answer's head; this one with the last of it.
            return client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), LONGEST_ANSWER))
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (UnknownHostException e) {
            throw new MailFailed(MailTrouble.UNKNOWN_HOST, e);
        } catch (ExecutionException e) {
            throw new MailFailed(meaning(e), e);
        } catch (TimeoutException e) {
            throw new MailFailed(MailTrouble.NO_ANSWER, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MailFailed(MailTrouble.NO_ANSWER, e);
        } finally {
            client.shutdownNow();
        }
    }

    private static MailTrouble meaning(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException || cause instanceof UnresolvedAddressException) {
                return MailTrouble.UNKNOWN_HOST;
            }
            if (cause instanceof ConnectException) {
                return cause.getCause() instanceof UnresolvedAddressException ? MailTrouble.UNKNOWN_HOST : MailTrouble.NO_ANSWER;
            }
            if (cause instanceof SSLException) {
                return MailTrouble.CERTIFICATE;
            }
        }
        return MailTrouble.NO_ANSWER;
    }
}
