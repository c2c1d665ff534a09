package org.safesessions;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class OneStartAtATimeTest {

    private final DriverManagerDataSource database =
            new DriverManagerDataSource(EmbeddedDatabase.url("one_start_at_a_time"));
    private final OneStartAtATime first = new OneStartAtATime();
    private final OneStartAtATime second = new OneStartAtATime();

    @AfterEach
    void bothAreDone() {
        first.destroy();
        second.destroy();
    }

    @Test
    void aSecondNodeWaitsUntilTheFirstIsReady() throws Exception {
        first.takeTurn(database);

        CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> second.takeTurn(database));
        assertThat(isWaiting()).isTrue();
        first.giveTurn();

        waiting.get(30, SECONDS);
        assertThat(waiting).isCompleted();
    }

    @Test
    void aNodeThatFailsToStartLetsTheNextOneStart() {
        first.takeTurn(database);
        first.destroy();

        second.takeTurn(database);

        assertThat(isHeld()).isTrue();
    }

    @Test
    void aNodeThatWaitsForTooLongSaysWhereToLook() {
        first.takeTurn(database);
        OneStartAtATime impatient = new OneStartAtATime(Duration.ofMillis(50));

        assertThatThrownBy(() -> impatient.takeTurn(database))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("another node has been starting");
    }

    @Test
    void nobodyWaitsForANodeThatIsReady() {
        first.takeTurn(database);
        first.giveTurn();

        assertThat(isHeld()).isFalse();
    }

    @Test
    void anH2DatabaseNeedsNoTurns() {
        DriverManagerDataSource file = new DriverManagerDataSource("jdbc:h2:mem:one-start");
        OneStartAtATime one = new OneStartAtATime();
        OneStartAtATime other = new OneStartAtATime();

        one.takeTurn(file);
        other.takeTurn(file);

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
