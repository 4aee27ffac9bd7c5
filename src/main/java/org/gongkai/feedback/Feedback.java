package org.gongkai.feedback;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.gongkai.access.AuthorityId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sent, and the answer if there is one.
 *
 * @param open whether question and answer stand on the public site
 * @param lock counts the changes, so that two at once are noticed
 */
public record Feedback(
        long id,
        AuthorityId authority,
        FeedbackKind kind,
        String code,
        String title,
        String body,
        Instant receivedAt,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        boolean open,
        int lock) {

    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    public boolean isAnswered() {
        return answer != null;
    }

    public LocalDate receivedOn() {
        return LocalDate.ofInstant(receivedAt, CHINA);
    }

    public @Nullable LocalDate answeredOn() {
        return answeredAt == null ? null : LocalDate.ofInstant(answeredAt, CHINA);
    }
}
