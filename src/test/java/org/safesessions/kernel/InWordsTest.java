package org.safesessions.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InWordsTest {

    @ParameterizedTest
    @CsvSource({
        "PT0S,0 minutes",
        "PT1M,1 minute",
        "PT90M,1 hour 30 minutes",
        "PT24H,1 day",
        "PT49H,2 days 1 hour",
        "PT5S,5 seconds",
        "-PT15M,minus 15 minutes"
    })
    void saysDurationsAsAPersonWould(Duration duration, String words) {
        assertThat(InWords.duration(duration)).isEqualTo(words);
    }
}
