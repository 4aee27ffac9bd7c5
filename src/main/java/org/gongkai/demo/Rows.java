package org.gongkai.demo;

import java.util.Collection;
import java.util.function.Function;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** Many rows by one statement. */
@Component
class Rows {
    private final NamedParameterJdbcTemplate jdbc;

    Rows(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    <T> void each(String sql, Collection<T> rows, Function<T, MapSqlParameterSource> values) {
        jdbc.batchUpdate(sql, rows.stream().map(values).toArray(SqlParameterSource[]::new));
    }

    static MapSqlParameterSource row() {
        return new MapSqlParameterSource();
    }
}
