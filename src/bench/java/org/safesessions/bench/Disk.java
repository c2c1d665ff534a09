package org.safesessions.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** B9: how much larger the database is for each that is over, all tables and indexes packed tight. */
final class Disk {

    private static final double GOAL_KB = 6;

    private final Report report;
    private final int many;

    Disk(Report report, Size size) {
        this.report = report;
        this.many = size.rounds() * size.lifecycles();
    }

    void head() {
        report.head("who", "kB each", "of these in the engine's tables", "measured over", "goal 6 kB");
    }

    void measure(Peer peer) {
        measure(peer.name(), peer.database(), peer::live);
    }

    void measure(String name, DataSource database, Consumer<String> live) {
        double[] before = kilobytes(database);
        for (int i = 0; i < many; i++) {
            live.accept(UUID.randomUUID().toString());
        }
        double[] after = kilobytes(database);
        double each = (after[0] - before[0]) / many;
        report.row(name, each, (after[1] - before[1]) / many, many, each <= GOAL_KB ? "reached" : "not reached");
    }

    private static double[] kilobytes(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum full");
            try (ResultSet row = statement.executeQuery("select sum(pg_total_relation_size(oid)) / 1024.0,"
                    + " sum(case when relname like 'act\\_%' then pg_total_relation_size(oid) else 0 end) / 1024.0"
                    + " from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace")) {
                row.next();
                return new double[] {row.getDouble(1), row.getDouble(2)};
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
