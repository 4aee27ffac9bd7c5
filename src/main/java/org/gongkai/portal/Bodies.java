package org.gongkai.portal;

import java.util.List;
import java.util.Optional;
import org.gongkai.access.AuthorityId;
import org.gongkai.authority.Authorities;
import org.gongkai.authority.Authority;
import org.springframework.stereotype.Component;

/** The bodies that have pages, as they are recorded now. */
@Component
class Bodies {
    private final Authorities authorities;
    private final Columns columns;

    Bodies(Authorities authorities, Columns columns) {
        this.authorities = authorities;
        this.columns = columns;
    }

    /** The body whose pages speak of this one: itself, or the government that an office or a village belongs to. */
    Body of(AuthorityId id) {
        return body(authorities.disclosingFor(id));
    }

    Optional<Body> bySlug(String slug) {
        return authorities.bySlug(slug).filter(body -> body.level().discloses()).map(this::body);
    }

    Optional<Body> head() {
        return authorities.head().map(this::body);
    }

    /** Every body that has pages, the head first. */
    List<Authority> all() {
        return authorities.disclosing();
    }

    private Body body(Authority authority) {
        return new Body(authority, authority.parent() == null, columns.of(authority.id()));
    }
}
