package org.safesessions.journeys;

import java.nio.charset.StandardCharsets;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;

/** Searches every column of every engine table, bytes included. */
public final class EngineTables {

    private final JdbcTemplate jdbc;

    public EngineTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Names of the tables and columns that hold the word. */
    public List<String> holding(String word) {
        List<String> found = new ArrayList<>();
        List<String> names = jdbc.queryForList(
                "select table_name from information_schema.tables where upper(table_name) like 'ACT\\_%' escape '\\'",
                String.class);
        for (String table : names) {
            jdbc.query("select * from " + table, row -> {
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    if (mentions(textOf(row.getObject(column)), word)) {
                        found.add(table + "." + row.getMetaData().getColumnName(column));
                    }
                }
            });
        }
        if (names.size() < 30) {
            throw new IllegalStateException("The engine has more tables than that: " + names);
        }
        return found;
    }

    /** Long texts and bytes too: the engine keeps serialised values and stack traces as such. */
    private static String textOf(Object value) throws SQLException {
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

    private static boolean mentions(String text, String word) {
        return text.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
    }
}
