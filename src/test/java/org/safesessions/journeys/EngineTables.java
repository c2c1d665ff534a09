package org.safesessions.journeys;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;

/** Searches every column of every engine table, bytes included. */
final class EngineTables {

    private final JdbcTemplate jdbc;

    EngineTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Names of the tables and columns that hold the word. */
    List<String> holding(String word) {
        List<String> found = new ArrayList<>();
        List<String> names = jdbc.queryForList(
                "select table_name from information_schema.tables where upper(table_name) like 'ACT\\_%' escape '\\'",
                String.class);
        for (String table : names) {
            jdbc.query("select * from " + table, row -> {
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    if (mentions(row.getObject(column), row.getBytes(column), word)) {
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

    private static boolean mentions(Object value, byte[] bytes, String word) {
        String wanted = word.toLowerCase(Locale.ROOT);
        return (value != null && value.toString().toLowerCase(Locale.ROOT).contains(wanted))
                || (bytes != null
                        && new String(bytes, StandardCharsets.UTF_8)
                                .toLowerCase(Locale.ROOT)
                                .contains(wanted));
    }
}
