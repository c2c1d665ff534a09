package org.safesessions.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestKeyTest {

    @RepeatedTest(1000)
    void aRandomKeyIsAccepted() {
        assertThat(RequestKey.of(UUID.randomUUID().toString())).isPresent();
        assertThat(RequestKey.of(UUID.randomUUID().toString().toUpperCase())).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "key",
                "00000000-0000-0000-0000-000000000000",
                "ffffffff-ffff-ffff-ffff-ffffffffffff",
                "11111111-1111-4111-8111-111111111111",
                "12345678-1234-1234-1234-123456789012",
                // a counter
                "00000000-0000-4000-8000-000000000001",
                // made from the time and the machine
                "6ba7b810-9dad-11d1-80b4-00c04fd430c8",
                // made from a name
                "74738ff5-5367-5958-9aee-98fffdcd1876",
                // of no version, or none of ours
                "8c2f8f0e-6a0b-0c5d-9e3f-2b7d4a1c6f90",
                "8c2f8f0e-6a0b-4c5d-1e3f-2b7d4a1c6f90",
                "01234567-89ab-4cde-8f01-23456789abcd",
                "abababab-abab-4bab-abab-abababababab",
                "8c2f8f0e-6a0b-4c5d-9e3f-2b7d4a1c6f9",
                "8c2f8f0e6a0b4c5d9e3f2b7d4a1c6f90",
                "8c2f8f0e-6a0b-4c5d-9e3f-2b7d4a1c6f90; drop table concern"
            })
    void aKeyThatCanBeGuessedIsNot(String key) {
        assertThat(RequestKey.of(key)).isEmpty();
    }

    @Test
    void noWayRoundIt() {
        assertThatThrownBy(() -> new RequestKey(new UUID(0, 0))).isInstanceOf(IllegalArgumentException.class);
        assertThat("" + RequestKey.random()).isEqualTo("key");
    }
}
