package org.gongkai.disclosure;

import org.gongkai.access.AuthorityId;
import org.gongkai.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The review chain of every body. */
@Repository
public class ReviewChains {
    private final JdbcClient jdbc;

    ReviewChains(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The body's own chain, or the usual one. */
    public ReviewChain of(AuthorityId authority) {
        var stages = jdbc.sql("select position, kind, title, role from review_stage where authority_id = :authority order by position")
                .param("authority", authority.value())
                .query((row, _) -> new ReviewStage(
                        row.getInt("position"),
                        ReviewStage.Kind.of(row.getString("kind")),
                        row.getString("title"),
                        Role.of(row.getString("role"))))
                .list();
        return stages.isEmpty() ? ReviewChain.USUAL : new ReviewChain(stages);
    }

    /** Gives a body its own chain in place of the one before; items under review go on from where they stand. */
    @Transactional
    public void set(AuthorityId authority, ReviewChain chain) {
        jdbc.sql("delete from review_stage where authority_id = :authority").param("authority", authority.value()).update();
        for (var stage : chain.stages()) {
            jdbc.sql(
                            """
                            insert into review_stage (authority_id, position, kind, title, role)
                            values (:authority, :position, :kind, :title, :role)
                            """)
                    .param("authority", authority.value())
                    .param("position", stage.position())
                    .param("kind", stage.kind().code())
                    .param("title", stage.title())
                    .param("role", stage.role().code())
                    .update();
        }
    }
}
