package org.safesessions.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhonesTest {

    @ParameterizedTest
    @CsvSource({
        "0800 1111, tel:08001111",
        "999, tel:999",
        "+44 7700 900-123, tel:+447700900123",
        "+44 (0)20 7946 0000, tel:+442079460000",
        "(020) 7946 0000, tel:02079460000"
    })
    void aPhoneDialsWhatSomebodyWrote(String written, String dialled) {
        assertThat(new Phones().link(written)).isEqualTo(dialled);
    }
}
