package org.gongkai.database;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnBothServers
class BothServersTest {
    private final DataSource database = TestDatabase.fresh();
    private final JdbcClient jdbc = JdbcClient.create(database);

    @Test
    void allTablesAreMade() {
        assertThat(jdbc.sql("select count(*) from item").query(Long.class).single()).isZero();
    }

    @Test
    void aDatabaseOfOneTestIsEmptyForTheNext() {
        jdbc.sql("insert into authority (level, slug, name, short_name, name_en) values ('township', 'a1', '镇', '镇', 'T')")
                .update();
        var other = JdbcClient.create(TestDatabase.fresh());
        assertThat(other.sql("select count(*) from authority").query(Long.class).single()).isZero();
    }

    @Test
    void bothSortByCodePointAndKnowTheCaseOfLetters() {
        assertThat(jdbc.sql("select string_agg(x, '' order by x) from (values ('b'), ('镇'), ('B'), ('村'), ('é')) v (x)")
                        .query(String.class)
                        .single())
                .isEqualTo("Bbé村镇");
        assertThat(jdbc.sql("select upper('é')").query(String.class).single()).isEqualTo("É");
    }
}
