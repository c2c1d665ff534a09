package org.safesessions.engine;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.safesessions.EmbeddedDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class OneStartAtATimeTest {

    private final DriverManagerDataSource database =
            new DriverManagerDataSource(EmbeddedDatabase.url("one_start_at_a_time"));
    private final OneStartAtATime first = new OneStartAtATime(database);
    private final OneStartAtATime second = new OneStartAtATime(database);

    @AfterEach
    void bothAreDone() {
        first.destroy();
        second.destroy();
    }

    @Test
    void aSecondNodeWaitsUntilTheFirstIsReady() throws Exception {
        first.takeTurn();

        CompletableFuture<Void> waiting = CompletableFuture.runAsync(second::takeTurn);
        assertThat(isWaiting()).isTrue();
        first.giveTurn();

        waiting.get(30, SECONDS);
        assertThat(waiting).isCompleted();
    }

    @Test
    void aNodeThatFailsToStartLetsTheNextOneStart() {
        first.takeTurn();
        first.destroy();

        second.takeTurn();

        assertThat(isHeld()).isTrue();
    }

    @Test
    void aNodeThatWaitsForTooLongSaysWhereToLook() {
        first.takeTurn();
        OneStartAtATime impatient = new OneStartAtATime(database, Duration.ofMillis(50));

        assertThatThrownBy(impatient::takeTurn)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Look at that node's log");
    }

    @Test
    void nobodyWaitsForANodeThatIsReady() {
        first.takeTurn();
        first.giveTurn();

        assertThat(isHeld()).isFalse();
    }

    @Test
    void anH2DatabaseNeedsNoTurns() {
        DriverManagerDataSource file = new DriverManagerDataSource("jdbc:h2:mem:one-start");
        OneStartAtATime one = new OneStartAtATime(file);
        OneStartAtATime other = new OneStartAtATime(file);

        one.takeTurn();
        other.takeTurn();

        assertThat(isHeld()).isFalse();
    }

    private boolean isWaiting() {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> locks("not granted") == 1);
        return locks("granted") == 1;
    }

    private boolean isHeld() {
        return locks("granted") == 1;
    }

    private long locks(String which) {
        Long count = new JdbcTemplate(database)
                .queryForObject(
                        "select count(*) from pg_locks where locktype = 'advisory' and " + which
                                + " and database = (select oid from pg_database where datname = current_database())",
                        Long.class);
        return count == null ? 0 : count;
    }
}
