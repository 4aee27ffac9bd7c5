package org.gongkai.disclosure;

import java.time.Instant;
import org.gongkai.access.AuthorityId;

/**
 * The latest version of one of a body's systems (制度).
 *
 * @param slug    its page's name: {@code review}
 * @param body    sanitised HTML
 * @param savedBy name of who wrote this version
 */
public record SystemText(
        AuthorityId authority, String slug, String title, String body, int version, String savedBy, Instant savedAt) {}
