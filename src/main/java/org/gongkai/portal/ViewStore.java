package org.gongkai.portal;

import java.util.Map;
import org.gongkai.portal.ViewCounts.View;
import org.gongkai.portal.ViewCounts.ViewSink;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps views a day, a page and a body: one statement, so that all are added or none. */
final class ViewStore implements ViewSink {
    private final JdbcClient jdbc;

    ViewStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A page belongs to the body whose folder it lies in, English or Chinese, and else to the head of the tree. */
    @Override
    public void add(Map<View, Long> views) {
        var seen = views.entrySet().stream().toList();
        jdbc.sql(
                        """
                        insert into page_view (authority_id, day, path, views)
                        select coalesce(
                                   (select id from authority
                                    where slug = split_part(regexp_replace(seen.path, '^en/', ''), '/', 1)),
                                   (select id from authority where parent_id is null order by id limit 1)),
                               seen.day, '/' || seen.path, seen.views
                        from unnest(cast(:days as date[]), cast(:paths as text[]), cast(:views as int[])) as seen (day, path, views)
                        where exists (select from authority)
                        on conflict (authority_id, day, path) do update set views = page_view.views + excluded.views
                        """)
                .param("days", seen.stream().map(view -> view.getKey().day().toString()).toArray(String[]::new))
                .param("paths", seen.stream().map(view -> view.getKey().path()).toArray(String[]::new))
                .param("views", seen.stream().map(view -> view.getValue().intValue()).toArray(Integer[]::new))
                .update();
    }
}
