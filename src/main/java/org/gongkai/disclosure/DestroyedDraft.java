package org.gongkai.disclosure;

import java.time.Instant;
import org.gongkai.access.AuthorityId;

/**
 * What remains of a draft that was judged secret: neither its title nor its words.
 *
 * @param item       the number that it had
 * @param isRevision a new version of an item that is public and stays so
 * @param because    the reviewer's words, which repeat nothing of the draft
 */
public record DestroyedDraft(
        AuthorityId authority,
        ItemId item,
        boolean isRevision,
        SecrecyGround ground,
        String because,
        String destroyedBy,
        Instant destroyedAt) {}
