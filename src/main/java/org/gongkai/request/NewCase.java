package org.gongkai.request;

import java.time.Instant;
import org.gongkai.access.AuthorityId;
import org.gongkai.request.law.Channel;
import org.jspecify.annotations.Nullable;

/**
 * A request before it has a number.
 *
 * @param onceToken the form's; null where no form was sent
 */
record NewCase(
        AuthorityId authority,
        int year,
        Channel channel,
        ApplicantKind applicantKind,
        Applicant applicant,
        Asked asked,
        Instant submittedAt,
        @Nullable String onceToken) {}
