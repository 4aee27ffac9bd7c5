package org.gongkai.access;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Names of the people behind {@link Staff#actor}, for pages of those who may see what these did. */
@Repository
public class AccountNames {
    private final JdbcClient jdbc;

    AccountNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By actor; an actor that is no account is not in it. */
    public Map<String, String> of(Collection<String> actors) {
        return jdbc.sql("select 'account/' || id as actor, name from account where 'account/' || id = any(:actors)")
                .param("actors", actors.toArray(String[]::new))
                .query((row, _) -> Map.entry(row.getString("actor"), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
