package org.safesessions.concern;

import java.nio.charset.StandardCharsets;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;

/** Searches every column of every table, ours and the engine's, bytes included. */
public final class WholeTables {

    private final JdbcTemplate jdbc;

    public WholeTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Names of the tables and columns that hold the word, in whatever case. */
    public List<String> holding(String word) {
        List<String> found = new ArrayList<>();
        List<String> names = jdbc.queryForList(
                "select table_name from information_schema.tables where table_schema = 'PUBLIC'", String.class);
        if (names.size() < 60) {
            throw new IllegalStateException("There are more tables than that: " + names);
        }
        for (String table : names) {
            jdbc.query("select * from \"" + table + "\"", row -> {
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    if (textOf(row.getObject(column)).contains(word.toLowerCase(Locale.ROOT))) {
                        found.add(table + "." + row.getMetaData().getColumnName(column));
                    }
                }
            });
        }
        return found;
    }

    private static String textOf(Object value) throws SQLException {
        return read(value).toLowerCase(Locale.ROOT);
    }

    private static String read(Object value) throws SQLException {
        if (value instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        if (value instanceof Blob blob) {
            return new String(blob.getBytes(1, (int) blob.length()), StandardCharsets.UTF_8);
        }
        if (value instanceof Clob clob) {
            return clob.getSubString(1, (int) clob.length());
        }
        return String.valueOf(value);
    }
}
