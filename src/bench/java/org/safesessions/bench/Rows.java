package org.safesessions.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;

/**
 * B2: rows written and commits, as PostgreSQL itself counts them. A commit writes when it has a transaction number; one that
 * only locks rows counts too.
 */
final class Rows {

    private static final int TIMES = 20;

    private final Report report;
    private final List<String> where = new ArrayList<>();

    Rows(Report report) {
        this.report = report;
    }

    /** What the server has counted so far. */
    record Count(long inserted, long updated, long deleted, long commits, long writing) {

        Count since(Count before) {
            return new Count(
                    inserted - before.inserted,
                    updated - before.updated,
                    deleted - before.deleted,
                    commits - before.commits,
                    writing - before.writing);
        }

        double rows() {
            return (inserted + updated + deleted) / (double) TIMES;
        }
    }

    void head() {
        report.head(
                "who",
                "inserts",
                "updates",
                "deletes",
                "rows",
                "commits",
                "of these writing",
                "goal 50 rows, 5 writing");
    }

    void measure(Peer peer) {
        measure(peer.name(), peer.database(), peer::live);
    }

    void measure(String name, DataSource database, Consumer<String> live) {
        live.accept(UUID.randomUUID().toString());
        Count before = settled(database);
        Map<String, long[]> tables = tables(database);
        for (int i = 0; i < TIMES; i++) {
            live.accept(UUID.randomUUID().toString());
        }
        Count all = settled(database).since(before);
        double writing = all.writing() / (double) TIMES;
        report.row(
                name,
                all.inserted() / (double) TIMES,
                all.updated() / (double) TIMES,
                all.deleted() / (double) TIMES,
                all.rows(),
                all.commits() / (double) TIMES,
                writing,
                all.rows() <= 50.05 && writing <= 5.05 ? "reached" : "not reached");
        where.add(name + ": "
                + tables(database).entrySet().stream()
                        .map(table -> since(tables, table))
                        .filter(table -> !table.isEmpty())
                        .collect(Collectors.joining(", ")));
    }

    /** Which tables the rows of each are in, as inserts/updates/deletes. */
    void where() {
        report.line("");
        where.forEach(each -> report.line("- " + each));
    }

    private static String since(Map<String, long[]> before, Map.Entry<String, long[]> table) {
        long[] old = before.getOrDefault(table.getKey(), new long[3]);
        long[] now = table.getValue();
        if (Arrays.equals(old, now)) {
            return "";
        }
        return table.getKey().toLowerCase(Locale.ROOT) + " "
                + IntStream.range(0, 3)
                        .mapToObj(i -> new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT))
                                .format((now[i] - old[i]) / (double) TIMES))
                        .collect(Collectors.joining("/"));
    }

    private static Map<String, long[]> tables(DataSource database) {
        Map<String, long[]> all = new TreeMap<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select relname, n_tup_ins, n_tup_upd, n_tup_del from pg_stat_user_tables")) {
            while (row.next()) {
                all.put(row.getString(1), new long[] {row.getLong(2), row.getLong(3), row.getLong(4)});
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return all;
    }

    /** Each connection of the server hands in its counts within a second of being idle. */
    private static Count settled(DataSource database) {
        Count[] last = {read(database)};
        Awaitility.await()
                .pollInterval(Duration.ofMillis(1500))
                .atMost(Duration.ofSeconds(60))
                .until(() -> {
                    Count now = read(database);
                    // to ask is a commit or two of its own
                    boolean same = now.inserted() == last[0].inserted()
                            && now.updated() == last[0].updated()
                            && now.deleted() == last[0].deleted()
                            && now.commits() - last[0].commits() <= 2;
                    last[0] = now;
                    return same;
                });
        return last[0];
    }

    private static Count read(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select tup_inserted, tup_updated, tup_deleted, xact_commit,"
                        + " pg_snapshot_xmax(pg_current_snapshot())::text::bigint"
                        + " from pg_stat_database where datname = current_database()")) {
            row.next();
            return new Count(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
