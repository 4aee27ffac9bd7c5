package org.gongkai.request;

import java.time.Instant;
import java.time.LocalDate;
import org.gongkai.access.AuthorityId;
import org.gongkai.request.law.Channel;
import org.jspecify.annotations.Nullable;

/** A case in a list, from its projection: to be looked at, never to decide from. */
public record CaseLine(
        CaseId id,
        AuthorityId authority,
        String number,
        Channel channel,
        ApplicantKind applicantKind,
        String subject,
        Instant submittedAt,
        String state,
        @Nullable LocalDate due,
        Assignment assignment) {}
