package org.safesessions.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safesessions.kernel.ActRefused;

class RefusalFieldsTest {

    @ParameterizedTest
    @CsvSource({"UNACCEPTABLE, 422", "CONFLICT, 409", "NOT_ALLOWED, 403", "NOT_FOUND, 404", "TOO_MANY, 429"})
    void aPageSaysInItsStatusWhyItWasRefused(ActRefused.Kind kind, int status) {
        assertThat(RefusalFields.status(new ActRefused(kind, "any", null, List.of())))
                .isEqualTo(status);
    }
}
