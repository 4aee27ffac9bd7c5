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

    /** Those that a body's first page leads to: of the head all others, of another those directly under it. */
    List<Authority> under(Body body) {
        var id = body.authority().id();
        return body.head()
                ? all().stream().filter(other -> !other.id().equals(id)).toList()
                : authorities.under(id).stream().filter(other -> other.level().discloses()).toList();
    }

    /** Those above a body, the nearest first. */
    List<Body> above(Body body) {
        return authorities.upwardFrom(body.authority().id()).stream().skip(1).map(this::body).toList();
    }

    private Body body(Authority authority) {
        return new Body(authority, authority.parent() == null, columns.of(authority.id()));
    }
}
