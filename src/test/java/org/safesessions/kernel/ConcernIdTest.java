package org.safesessions.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConcernIdTest {

    @Test
    void aCaseNumberIsShortSpeakableAndAlwaysTheSame() {
        ConcernId id = ConcernId.random();

        assertThat(id.number())
                .matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}")
                .isEqualTo(ConcernId.of(id.toString()).number());
    }

    @Test
    void itComesFromTheRandomBitsAndTellsNeitherTheOrderNorHowMany() {
        Set<String> numbers = new HashSet<>();
        for (int one = 0; one < 10_000; one++) {
            numbers.add(ConcernId.random().number());
        }

        assertThat(numbers).hasSize(10_000);
        assertThat(new ConcernId(new UUID(0, 0xff_ffff_ffffL)).number()).isEqualTo("ZZZZ-ZZZZ");
        assertThat(new ConcernId(new UUID(-1, 0)).number()).isEqualTo("0000-0000");
    }
}
