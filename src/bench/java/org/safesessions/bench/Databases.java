package org.safesessions.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;

/** Databases of their own for everybody who is measured: on a PostgreSQL that syncs every commit, or in H2's memory. */
final class Databases implements AutoCloseable {

    /** Where a database is, and with which name one signs in. */
    record Address(String url, String user, String password) {

        HikariDataSource pool() {
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl(url);
            config.setUsername(user);
            config.setPassword(password);
            return new HikariDataSource(config);
        }

        /** As settings of the product. */
        List<String> settings() {
            return List.of(
                    "--spring.datasource.url=" + url,
                    "--spring.datasource.username=" + user,
                    "--spring.datasource.password=" + password);
        }
    }

    private final EmbeddedPostgres server;
    private int made;

    Databases() {
        try {
            server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("autovacuum", "off") // it would run in somebody's minute, and be counted as theirs
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("max_connections", "200")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Address postgres() {
        String name = "bench" + ++made;
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Address(server.getJdbcUrl("postgres", name), "postgres", "postgres");
    }

    Address h2() {
        return new Address(
                "jdbc:h2:mem:bench" + ++made + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=3000;QUERY_CACHE_SIZE=256", "sa", "");
    }

    /** What one sync of a small write costs on this disk now, in microseconds: the median of fifty. */
    static long fsyncMicros() {
        try {
            Path file = Files.createTempFile("bench", "fsync");
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                long[] micros = new long[50];
                for (int i = 0; i < micros.length; i++) {
                    long began = System.nanoTime();
                    channel.write(ByteBuffer.allocate(8192));
                    channel.force(false);
                    micros[i] = (System.nanoTime() - began) / 1000;
                }
                Arrays.sort(micros);
                return micros[micros.length / 2];
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("checkpoint"); // else it would stop in more seconds than it is given
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
