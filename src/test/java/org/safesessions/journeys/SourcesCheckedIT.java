package org.safesessions.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Every source, of the product and of its tests, compiled once more with every check on. Beside the other tests, because
 * the checks take a minute in which a newcomer would wait for the first page, and one processor would wait for the other.
 */
class SourcesCheckedIT {

    private static final Duration TO_CHECK = Duration.ofMinutes(12);
    private static final Path LOG = Path.of("target/sources-checked.log");

    @Test
    void noSourceHasWhatTheChecksForbid() throws IOException, InterruptedException {
        Process checks = new ProcessBuilder(MavenCommand.with(List.of("-Plint", "process-test-classes")))
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(LOG.toFile())
                .start();
        try {
            assertThat(checks.waitFor(TO_CHECK.toSeconds(), TimeUnit.SECONDS))
                    .as("the checks came to an end")
                    .isTrue();

            assertThat(checks.exitValue()).as(Files.readString(LOG)).isZero();
            assertThat(Path.of("target/lint/test-classes/org/safesessions/journeys/SourcesCheckedIT.class"))
                    .as("what was checked last")
                    .exists();
        } finally {
            checks.destroyForcibly();
        }
    }
}
