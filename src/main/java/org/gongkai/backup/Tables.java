package org.gongkai.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/** The tables of one database, row by row in PostgreSQL's own text form. */
final class Tables {
    private final Connection connection;

    Tables(Connection connection) {
        this.connection = connection;
    }

    /** All tables, each after those that its rows point to. */
    List<String> inOrder() throws SQLException {
        var remaining = strings("""
                select relname from pg_class
                where relnamespace = current_schema()::regnamespace and relkind = 'r'
                  and relname <> 'flyway_schema_history'
                order by relname
                """);
        Set<String> ordered = new LinkedHashSet<>();
        while (!remaining.isEmpty()) {
            var free = new ArrayList<String>();
            for (var table : remaining) {
                if (ordered.containsAll(pointedTo(table))) {
                    free.add(table);
                }
            }
            if (free.isEmpty()) {
                throw new IllegalStateException("tables that point to each other in a circle: " + remaining);
            }
            ordered.addAll(free);
            remaining.removeAll(free);
        }
        return List.copyOf(ordered);
    }

    /** A table that points to itself is no hindrance: its rows are checked when all of them are there. */
    private List<String> pointedTo(String table) throws SQLException {
        return strings("""
                select distinct other.relname
                from pg_constraint c join pg_class own on own.oid = c.conrelid join pg_class other on other.oid = c.confrelid
                where c.contype = 'f' and own.relnamespace = current_schema()::regnamespace
                  and own.relname = ? and other.oid <> own.oid
                """, table);
    }

    /** Writes the rows of a table under a line with the names of its columns. */
    long write(String table, OutputStream rows) throws SQLException, IOException {
        return new CopyManager(connection.unwrap(BaseConnection.class)).copyOut(
                "copy %s (%s) to stdout (header)".formatted(quoted(table), columns(table)), rows);
    }

    /** Reads rows back; the names of the columns must be the table's own. */
    void read(String table, InputStream rows) throws SQLException, IOException {
        new CopyManager(connection.unwrap(BaseConnection.class)).copyIn(
                "copy %s (%s) from stdin (header match)".formatted(quoted(table), columns(table)), rows);
    }

    private String columns(String table) throws SQLException {
        var names = strings("""
                select column_name from information_schema.columns
                where table_schema = current_schema() and table_name = ? and is_generated = 'NEVER'
                order by ordinal_position
                """, table);
        return String.join(", ", names.stream().map(Tables::quoted).toList());
    }

    /** Empties tables of what migrations have put into them; rules that forbid it sleep until {@link #wake}. */
    void empty(List<String> tables) throws SQLException {
        for (var table : tables) {
            execute("alter table %s disable trigger user".formatted(quoted(table)));
        }
        execute("truncate " + String.join(", ", tables.stream().map(Tables::quoted).toList()));
    }

    void wake(List<String> tables) throws SQLException {
        for (var table : tables) {
            execute("alter table %s enable trigger user".formatted(quoted(table)));
        }
    }

    /** Each number that was ever given, as {@code SEQUENCE LAST}: none is given twice, even after a restore. */
    List<String> sequences() throws SQLException {
        return strings("""
                select sequencename || ' ' || last_value from pg_sequences
                where schemaname = current_schema() and last_value is not null order by 1
                """);
    }

    void continueSequence(String line) throws SQLException, Damaged {
        var fields = line.split(" ", -1);
        if (fields.length != 2 || !fields[1].matches("-?\\d{1,19}")) {
            throw new Damaged(line);
        }
        try (var statement = connection.prepareStatement("select setval(?::regclass, ?)")) {
            statement.setString(1, quoted(fields[0]));
            statement.setLong(2, Long.parseLong(fields[1]));
            statement.execute();
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> strings(String sql, String... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            var found = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
