package org.gongkai.disclosure;

import java.util.List;
import org.gongkai.access.AuthorityId;
import org.gongkai.access.Permission;
import org.gongkai.access.Role;
import org.gongkai.access.Staff;
import org.gongkai.audit.AuditLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The review chain of every body, each edition kept. */
@Repository
public class ReviewChains {
    private final JdbcClient jdbc;
    private final AuditLog audit;

    ReviewChains(JdbcClient jdbc, AuditLog audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** The chain for what the body submits from now on: its own, or the usual one. */
    public ReviewChain of(AuthorityId authority) {
        return edition(authority, lastEdition(authority));
    }

    /** The chain that an item goes: the one it was submitted under, or, while it is being written, the body's present one. */
    public ReviewChain of(Item item) {
        var chain = item.chain();
        return chain == null || item.isInWork() ? of(item.authority()) : edition(item.authority(), chain);
    }

    /** Gives a body its own chain in place of the one before; items under review go on under theirs. */
    @Transactional
    public void set(AuthorityId authority, ReviewChain chain) {
        if (!insert(authority, lastEdition(authority) + 1, chain)) {
            throw new IllegalStateException("Authority %s got another review chain at the same moment".formatted(authority));
        }
    }

    /**
     * Gives the caller's body other leaders' stages; the review for secrecy stays as it is.
     *
     * @param edition as the page showed it
     * @return whether it was kept; not if somebody changed it first
     * @throws IllegalArgumentException if a role may not approve items
     */
    @Transactional
    public boolean change(Staff staff, AuthorityId authority, int edition, List<ReviewChain.Leader> leaders) {
        staff.mustBeAllowed(Permission.SET_REVIEW_CHAIN, authority);
        if (!leaders.stream().allMatch(leader -> ReviewStage.Kind.LEADER.roles().contains(leader.role()))) {
            throw new IllegalArgumentException("Not every role may approve items: " + leaders);
        }
        var changed = of(authority).withLeaders(leaders);
        if (lastEdition(authority) != edition || !insert(authority, edition + 1, changed)) {
            return false;
        }
        var roles = changed.stages().stream().map(stage -> stage.role().code()).toList();
        audit.record(
                staff.actor(), "review-chain-changed", "authority/" + authority, authority.value(), "edition %d: %s".formatted(edition + 1, String.join(", ", roles)));
        return true;
    }

    private ReviewChain edition(AuthorityId authority, int edition) {
        var stages = jdbc.sql(
                        """
                        select position, kind, title, role from review_stage
                        where authority_id = :authority and edition = :edition order by position
                        """)
                .param("authority", authority.value())
                .param("edition", edition)
                .query((row, _) -> new ReviewStage(
                        row.getInt("position"),
                        ReviewStage.Kind.of(row.getString("kind")),
                        row.getString("title"),
                        Role.of(row.getString("role"))))
                .list();
        return stages.isEmpty() ? ReviewChain.USUAL : new ReviewChain(edition, stages);
    }

    private int lastEdition(AuthorityId authority) {
        return jdbc.sql("select coalesce(max(edition), 0) from review_stage where authority_id = :authority")
                .param("authority", authority.value())
                .query((row, _) -> Integer.valueOf(row.getInt(1)))
                .single();
    }

    /** False if that edition is there already. */
    private boolean insert(AuthorityId authority, int edition, ReviewChain chain) {
        return chain.stages().stream().allMatch(stage -> jdbc.sql(
                                """
                                insert into review_stage (authority_id, edition, position, kind, title, role)
                                values (:authority, :edition, :position, :kind, :title, :role)
                                on conflict do nothing
                                """)
                        .param("authority", authority.value())
                        .param("edition", edition)
                        .param("position", stage.position())
                        .param("kind", stage.kind().code())
                        .param("title", stage.title())
                        .param("role", stage.role().code())
                        .update()
                == 1);
    }
}
