package org.gongkai.demo;

import java.sql.Types;
import java.util.List;
import java.util.stream.IntStream;
import org.gongkai.access.AuthorityId;
import org.gongkai.access.Role;
import org.gongkai.disclosure.ReviewChain;
import org.gongkai.disclosure.ReviewChains;
import org.gongkai.disclosure.ReviewStage;
import org.gongkai.disclosure.Systems;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A sample body before it has done anything: contact data, offices, people, accounts, catalogue, chain of review, systems. */
@Component
class BodyLayer {
    private final JdbcClient jdbc;
    private final Rows rows;
    private final ReviewChains chains;
    private final Systems systems;
    private final SampleAccounts accounts;

    BodyLayer(JdbcClient jdbc, Rows rows, ReviewChains chains, Systems systems, SampleAccounts accounts) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.chains = chains;
        this.systems = systems;
        this.accounts = accounts;
    }

    AuthorityId lay(SampleBody sample) {
        var authority = addBody(sample.head());
        addParts(sample.head(), authority);
        addPosts(sample.posts(), authority);
        accounts.open(sample.logins(), authority);
        layCatalogue(sample.entries(), authority);
        chains.set(authority, chain(sample.stages()));
        systems.lay(authority);
        return authority;
    }

    private AuthorityId addBody(SampleBody.Head head) {
        return jdbc.sql(
                        """
                        insert into authority (parent_id, level, slug, name, short_name, name_en, credit_code, office, address,
                                               postcode, phone, fax, email, office_hours, reconsideration_body, court,
                                               request_channels, reconstructed)
                        values ((select id from authority where slug = :parent), :level, :slug, :name, :shortName, :nameEn,
                                :creditCode, :office, :address, :postcode, :phone, :fax, :email, :officeHours,
                                :reconsiderationBody, :court, :channels, :reconstructed)
                        returning id
                        """)
                .param("parent", head.parent(), Types.VARCHAR)
                .param("level", head.level())
                .param("slug", head.slug())
                .param("name", head.name())
                .param("shortName", head.shortName())
                .param("nameEn", head.nameEn())
                .param("creditCode", head.creditCode())
                .param("office", head.office())
                .param("address", head.address())
                .param("postcode", head.postcode())
                .param("phone", head.phone())
                .param("fax", head.fax(), Types.VARCHAR)
                .param("email", head.email())
                .param("officeHours", head.officeHours())
                .param("reconsiderationBody", head.reconsiderationBody())
                .param("court", head.court())
                .param("channels", head.requestChannels().stream().flatMap(it -> it.channels().stream()).toArray(String[]::new))
                .param("reconstructed", head.reconstructed())
                .query((row, _) -> new AuthorityId(row.getLong(1)))
                .single();
    }

    private void addParts(SampleBody.Head head, AuthorityId authority) {
        rows.each(
                """
                insert into authority (parent_id, level, slug, name, short_name, name_en, reconstructed)
                values (:parent, :level, :slug, :name, :shortName, :nameEn, true)
                """,
                head.below(),
                part -> Rows.row()
                        .addValue("parent", authority.value())
                        .addValue("level", part.level())
                        .addValue("slug", part.slug())
                        .addValue("name", part.name())
                        .addValue("shortName", part.shortName())
                        .addValue("nameEn", part.nameEn()));
    }

    private void addPosts(List<SampleBody.Post> posts, AuthorityId authority) {
        rows.each(
                "insert into person (authority_id, name) values (:authority, :name)",
                posts.stream().map(SampleBody.Post::name).distinct().toList(),
                name -> Rows.row().addValue("authority", authority.value()).addValue("name", name));
        rows.each(
                """
                insert into post (authority_id, person_id, title, duty, from_day)
                select :authority, id, :title, :duty, :from from person where authority_id = :authority and name = :name
                """,
                posts,
                post -> Rows.row()
                        .addValue("authority", authority.value())
                        .addValue("name", post.name())
                        .addValue("title", post.title())
                        .addValue("duty", post.duty())
                        .addValue("from", post.from()));
    }

    private void layCatalogue(List<SampleBody.Entry> entries, AuthorityId authority) {
        rows.each(
                """
                insert into category (authority_id, slug, name, name_en, statutory, article, counted, position)
                values (:authority, :slug, :name, :nameEn, :article is not null, :article, :counted, :position)
                """,
                entries,
                entry -> Rows.row()
                        .addValue("authority", authority.value())
                        .addValue("slug", entry.slug())
                        .addValue("name", entry.name())
                        .addValue("nameEn", entry.nameEn())
                        .addValue("article", entry.article(), Types.VARCHAR)
                        .addValue("counted", entry.counted())
                        .addValue("position", entry.position()));
    }

    private static ReviewChain chain(List<SampleBody.Stage> stages) {
        return new ReviewChain(IntStream.range(0, stages.size())
                .mapToObj(i -> new ReviewStage(
                        i + 1,
                        stages.get(i).kind().equals("secrecy") ? ReviewStage.Kind.SECRECY : ReviewStage.Kind.LEADER,
                        stages.get(i).title(),
                        Role.of(stages.get(i).role())))
                .toList());
    }
}
