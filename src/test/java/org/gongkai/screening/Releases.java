package org.gongkai.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.access.AuthorityId;

/** Releases for the tests of what takes nothing else. */
public final class Releases {
    private Releases() {}

    public static Release of(String subject, String title, String words) {
        var leaving = new Leaving(subject, new AuthorityId(1), 1, title, "<p>" + words + "</p>", List.of(), LocalDate.of(2017, 9, 28));
        return new Release(leaving, List.of(), "0".repeat(64), Instant.EPOCH, () -> words);
    }
}
