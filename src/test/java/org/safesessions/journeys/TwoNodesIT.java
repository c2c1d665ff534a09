package org.safesessions.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safesessions.EmbeddedDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** Two nodes that are started at the same moment on one empty PostgreSQL both come up, and find everything there once. */
class TwoNodesIT {

    private static final Logger LOG = LoggerFactory.getLogger(TwoNodesIT.class);

    private static final Path WORK = Path.of("target/two-nodes").toAbsolutePath();
    private static final Duration TO_START = Duration.ofMinutes(5);

    private final String database = EmbeddedDatabase.url("two_nodes");

    @BeforeEach
    void noKeysYet() throws IOException {
        FileSystemUtils.deleteRecursively(WORK);
    }

    @Test
    void bothComeUpAndWriteEverythingOnce() {
        try (RunningCopy one = start("one");
                RunningCopy other = start("other")) {
            LOG.info(
                    "Two nodes at once on an empty database: ready after {} s and {} s",
                    one.untilReady(TO_START).toSeconds(),
                    other.untilReady(TO_START).toSeconds());

            for (RunningCopy node : List.of(one, other)) {
                assertThat(new TasklistClient(node.port(), "hana").get("/").body())
                        .contains("Homework club");
            }
            everythingIsThereOnce();
        }
    }

    private void everythingIsThereOnce() {
        assertThat(numbers("select version_ from act_re_procdef")).isNotEmpty().containsOnly(1);
        assertThat(numbers("select version_ from act_re_decision_def"))
                .isNotEmpty()
                .containsOnly(1);
        assertThat(numbers("select count(*) from act_re_deployment")).containsExactly(1);
        assertThat(numbers("select count(*) from act_ge_schema_log")).containsExactly(1);
        assertThat(numbers("select count(*) from flyway_schema_history where not success"))
                .containsExactly(0);
        assertThat(numbers("select count(*) from flyway_schema_history group by version"))
                .containsOnly(1);
        assertThat(numbers("select count(*) from online_session group by title, starts_at"))
                .isNotEmpty()
                .containsOnly(1);
        assertThat(numbers("select count(*) from rota_shift group by lead, tier, begins_at"))
                .isNotEmpty()
                .containsOnly(1);
        assertThat(numbers("select count(*) from seal_key group by purpose"))
                .isNotEmpty()
                .containsOnly(1);
        assertThat(numbers("select count(*) from act_ru_filter group by name_"))
                .isNotEmpty()
                .containsOnly(1);
    }

    private List<Integer> numbers(String question) {
        return new JdbcTemplate(new DriverManagerDataSource(database)).queryForList(question, Integer.class);
    }

    private RunningCopy start(String name) {
        int port = RunningCopy.freePort();
        List<String> command = new ArrayList<>(RunningCopy.javaApart());
        command.addAll(List.of(
                "--server.port=" + port,
                "--safe-sessions.data-dir=" + WORK.resolve(name),
                "--safe-sessions.demo-weeks=0",
                "--safe-sessions.keys-file=" + WORK.resolve("keys.json"),
                "--spring.datasource.url=" + database,
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres"));
        return RunningCopy.start(Path.of("").toAbsolutePath(), port, WORK.resolve(name + ".log"), command);
    }
}
