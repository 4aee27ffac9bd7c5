package org.gongkai.feedback;

import org.gongkai.access.AuthorityId;

/** An answer was given or changed; where it is open, the public site follows. */
public record FeedbackAnswered(long feedback, AuthorityId authority) {}
