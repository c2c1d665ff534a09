package org.safesessions.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuickExitTest {

    @Test
    void leadsWhereItIsTold() {
        assertThat(new QuickExit("https://www.example.org/recipes").address())
                .isEqualTo("https://www.example.org/recipes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/weather",
                "www.example.org",
                "http://www.example.org/",
                "https:///weather",
                "https://somebody@example.org/",
                "javascript:alert(1)",
                "https://not an address"
            })
    void startUpFailsWhenItLeadsNowhere(String address) {
        assertThatThrownBy(() -> new QuickExit(address)).hasMessageContaining("safe-sessions.exit-address");
    }
}
