package org.safesessions.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

class HelpLinesTest {

    private final HelpLines lines = new HelpLines();

    @Test
    void eachIsShownToThoseItIsForAndTheEmergencyNumberToEverybodyFirst() {
        assertThat(lines.forThose(true, false)).extracting(HelpLine::number).containsExactly("999", "0800 1111");
        assertThat(lines.forThose(false, true)).extracting(HelpLine::number).containsExactly("999", "116 123");
        assertThat(lines.forThose(true, true))
                .extracting(HelpLine::number)
                .containsExactly("999", "0800 1111", "116 123");
    }

    @Test
    void eachSaysWhereItComesFromAndWhenItWasChecked() {
        assertThat(lines.all()).allSatisfy(line -> {
            assertThat(line.source()).isNotBlank();
            assertThat(line.what()).isNotBlank();
            assertThat(line.reviewed()).isAfter(LocalDate.of(2026, 1, 1));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"for: CHILDREN", "for: ADULTS", "for: EVERYBODY"})
    void doesNotStartWhenSomebodyHasNobodyToCall(String whom) throws IOException {
        String other = whom.endsWith("ADULTS") ? "for: CHILDREN" : "for: ADULTS";

        assertThatThrownBy(() -> new HelpLines(with(whom, other)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(whom.substring("for: ".length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"number: 0800 1111", "reviewed: \"2026-11-23\"", "for: CHILDREN"})
    void doesNotStartWithALineOfWhichSomethingIsMissing(String field) {
        assertThatThrownBy(() -> new HelpLines(with(field, "other: x")))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("lacks");
    }

    private static ByteArrayResource with(String before, String after) throws IOException {
        String file = new ClassPathResource("policy/help-lines.yml").getContentAsString(StandardCharsets.UTF_8);
        return new ByteArrayResource(file.replace(before, after).getBytes(StandardCharsets.UTF_8));
    }
}
