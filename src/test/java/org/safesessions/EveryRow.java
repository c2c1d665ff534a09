package org.safesessions;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** Everything that is in the database, table by table: two of these are equal when nothing was written in between. */
public final class EveryRow {

    private EveryRow() {}

    public static Map<String, List<String>> in(JdbcTemplate sql) {
        Map<String, List<String>> all = new TreeMap<>();
        sql.queryForList("select table_name from information_schema.tables where table_schema = 'PUBLIC'", String.class)
                .forEach(table -> all.put(
                        table,
                        sql.queryForList("select * from \"" + table + "\"").stream()
                                .map(EveryRow::text)
                                .sorted()
                                .toList()));
        return all;
    }

    private static String text(Map<String, Object> row) {
        Map<String, String> columns = new TreeMap<>();
        row.forEach((name, value) ->
                columns.put(name, value instanceof byte[] bytes ? java.util.Arrays.toString(bytes) : "" + value));
        return columns.toString();
    }
}
