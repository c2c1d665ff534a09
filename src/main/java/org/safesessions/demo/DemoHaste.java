package org.safesessions.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Lets an H2 file be written now and then instead of at each commit, as long as nobody but the seed writes: a past that is
 * lost in a power cut is lived through again. Other databases are left as they are.
 */
@Component
@Profile("!production")
class DemoHaste {

    private final JdbcTemplate database;
    private final boolean possible;

    DemoHaste(JdbcTemplate database) {
        this.database = database;
        this.possible = Boolean.TRUE.equals(database.execute((ConnectionCallback<Boolean>)
                connection -> connection.getMetaData().getDatabaseProductName().equals("H2")));
    }

    /** To be said again from time to time: each new connection takes it back. */
    void begin() {
        if (possible) {
            database.execute("set write_delay 1000");
        }
    }

    /** From now on what is committed is on disk; so is everything before. */
    void end() {
        if (possible) {
            database.execute("set write_delay 0");
            database.execute("checkpoint sync");
        }
    }
}
