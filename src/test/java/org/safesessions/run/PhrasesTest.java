package org.safesessions.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhrasesTest {

    @Test
    void namesAreJoinedAsPeopleSayThem() {
        assertThat(Phrases.names(List.of())).isEmpty();
        assertThat(Phrases.names(List.of("Cole"))).isEqualTo("Cole");
        assertThat(Phrases.names(List.of("Cole", "Dev"))).isEqualTo("Cole and Dev");
        assertThat(Phrases.names(List.of("Cole", "Dev", "Hana"))).isEqualTo("Cole, Dev and Hana");
    }

    @Test
    void aTimeIsSaidInTheSessionsOwnZone() {
        assertThat(Phrases.clock(Instant.parse("2026-07-01T17:45:00Z"), ZoneId.of("Europe/London")))
                .isEqualTo("18:45 on Wednesday 1 July (Europe/London)");
    }
}
