package org.safesessions.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class AuditOnlyGrowsTest {

    private static final String INSERT = "insert into audit_entry (at, by_staff, name, subject, codes)"
            + " values (timestamp with time zone '2026-11-23 18:00:00+00', 'hana', 'run.sessionStarted', 's', '')";

    private static final List<String> TAMPERINGS = List.of(
            "update audit_entry set by_staff = 'cole'",
            "delete from audit_entry",
            "delete from audit_entry where name = 'run.sessionStarted'",
            "truncate table audit_entry");

    @Test
    void onH2NobodyChangesOrRemovesAnEntry() throws SQLException {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:audit-only-grows;DB_CLOSE_DELAY=-1");

        refusesEveryTampering(h2, "h2");
    }

    @Test
    void onPostgresNobodyChangesOrRemovesAnEntry() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            refusesEveryTampering(postgres.getPostgresDatabase(), "postgresql");
        }
    }

    private static void refusesEveryTampering(DataSource database, String vendor) throws SQLException {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration", "classpath:db/vendor/" + vendor)
                .load()
                .migrate();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(INSERT);

            for (String tampering : TAMPERINGS) {
                assertThatThrownBy(() -> statement.execute(tampering))
                        .as(tampering)
                        .isInstanceOf(SQLException.class);
            }

            ResultSet rows = statement.executeQuery("select by_staff from audit_entry");
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("hana");
        }
    }
}
