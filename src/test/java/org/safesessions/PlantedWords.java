package org.safesessions;

import java.nio.charset.StandardCharsets;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;

/** Searches every column of every table for words that a test planted, bytes included, in whatever case. */
public final class PlantedWords {

    private final JdbcTemplate jdbc;
    private final String tables;
    private final int atLeast;

    private PlantedWords(JdbcTemplate jdbc, String tables, int atLeast) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.atLeast = atLeast;
    }

    /** In the engine's tables. */
    public static PlantedWords inEngine(JdbcTemplate jdbc) {
        return new PlantedWords(jdbc, "upper(table_name) like 'ACT\\_%' escape '\\'", 30);
    }

    /** In all tables, ours and the engine's. */
    public static PlantedWords everywhere(JdbcTemplate jdbc) {
        return new PlantedWords(jdbc, "table_schema = 'PUBLIC'", 60);
    }

    /** Names of the tables and columns that hold the word. */
    public List<String> holding(String word) {
        List<String> found = new ArrayList<>();
        List<String> names =
                jdbc.queryForList("select table_name from information_schema.tables where " + tables, String.class);
        if (names.size() < atLeast) {
            throw new IllegalStateException("There are more tables than that: " + names);
        }
        for (String table : names) {
            jdbc.query("select * from \"" + table + "\"", row -> {
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    if (mentions(textOf(row.getObject(column)), word)) {
                        found.add(table + "." + row.getMetaData().getColumnName(column));
                    }
                }
            });
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
