package org.safesessions;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A real PostgreSQL for the tests that need one: started once, on first use, and stopped when the JVM ends, because
 * cached contexts hold connections to it until then. Each user asks for a database of its own.
 */
public final class EmbeddedDatabase {

    private static final EmbeddedPostgres SERVER = start();

    private EmbeddedDatabase() {}

    /** The address of that database, made empty if it is not there yet. It survives no crash, and so is quick. */
    public static synchronized String url(String database) {
        try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            boolean there = statement
                    .executeQuery("select 1 from pg_database where datname = '" + database + "'")
                    .next();
            if (!there) {
                statement.execute("create database " + database);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return SERVER.getJdbcUrl("postgres", database);
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("track_commit_timestamp", "on")
                    .setServerConfig("deadlock_timeout", "500ms")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
