package org.gongkai.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.gongkai.access.AuthorityId;
import org.gongkai.mail.Intake;
import org.springframework.stereotype.Component;

/** Messages that came by mail, as a server would have handed them over; a town of the demonstration has no server. */
@Component
class MailLayer {
    private static final List<String> NAMES = List.of("mail-1.eml", "mail-2.eml", "mail-3.eml");

    private final Intake intake;
    private final Clock clock;

    MailLayer(Intake intake, Clock clock) {
        this.intake = intake;
        this.clock = clock;
    }

    void lay(String folder, AuthorityId authority) {
        var arrived = clock.instant().minus(Duration.ofHours(20));
        for (var name : NAMES) {
            try (var message = MailLayer.class.getResourceAsStream("/demo/%s/%s".formatted(folder, name))) {
                if (message != null) {
                    intake.take(authority, message.readAllBytes(), arrived);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            arrived = arrived.plus(Duration.ofHours(5));
        }
    }
}
