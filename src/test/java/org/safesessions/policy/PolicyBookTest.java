package org.safesessions.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

class PolicyBookTest {

    private final PolicyBook policy = new PolicyBook();

    @Test
    void readsTheFiguresInForce() {
        assertThat(policy.version()).isNotBlank();
        assertThat(policy.duration(Figure.DOORS_OPEN_BEFORE)).isEqualTo(Duration.ofMinutes(15));
        assertThat(policy.duration(Figure.COVER_AFTER_END)).isEqualTo(Duration.ofMinutes(30));
        assertThat(policy.duration(Figure.LEAD_HERE_WITHIN)).isEqualTo(Duration.ofMinutes(60));
        assertThat(policy.number(Figure.CO_HOSTS_NEEDED)).isEqualTo(1);
    }

    @Test
    void saysForEveryFigureWhatItIsForWhereItComesFromAndWhenItWasChecked() {
        assertThat(policy.figures()).hasSameSizeAs(Figure.values()).allSatisfy(figure -> {
            assertThat(figure.meaning()).endsWith(".").hasSizeGreaterThan(20);
            assertThat(figure.source()).isNotBlank();
            assertThat(figure.reviewed()).isAfter(LocalDate.of(2026, 1, 1));
            assertThat(figure.valueInWords()).doesNotContain("PT");
        });
    }

    @Test
    void saysWhereWorkingDaysAreCounted() {
        assertThat(policy.now().figure(Figure.CONCERN_CLOSE_WITHIN_HIGH).valueInWords())
                .isEqualTo("1 working day");
        assertThat(policy.now().figure(Figure.CONCERN_CLOSE_WITHIN_MEDIUM).valueInWords())
                .isEqualTo("5 days");
    }

    @ParameterizedTest
    @EnumSource(Figure.class)
    void namesEveryFigureInPlainWords(Figure figure) throws IOException {
        Properties words = new Properties();
        words.load(new ClassPathResource("messages/policy.properties").getInputStream());

        assertThat(words.getProperty("policy.figure." + figure)).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-PT15M", "15"})
    void doesNotStartWithAFigureThatCannotBeRead(String value) throws IOException {
        assertThatThrownBy(() -> bookWith("value: PT15M", "value: " + value))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("DOORS_OPEN_BEFORE");
    }

    @Test
    void doesNotStartWithANumberThatIsNone() {
        assertThatThrownBy(() -> bookWith("value: 50", "value: PT50M")).hasMessageContaining("LARGE_SESSION");
        assertThatThrownBy(() -> bookWith("value: 50", "value: -50")).hasMessageContaining("LARGE_SESSION");
    }

    @Test
    void doesNotStartWithAFigureMissingOrUnknown() {
        assertThatThrownBy(() -> bookWith("  LARGE_SESSION:", "  HUGE_SESSION:"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> bookWith("    source: Our own figure\n", "")).hasMessageContaining("lacks source");
    }

    private static ApprovedChange change(Figure figure, String value) {
        return new ApprovedChange(figure, value, "Our committee", LocalDate.of(2026, 11, 22));
    }

    @Test
    void remembersHowLongAFigureEverWasForWhatWasBegunUnderIt() {
        PolicyBook changed = new PolicyBook(
                PolicyFile.read(),
                () -> List.of(
                        change(Figure.LIVE_LINK_BEFORE, "PT45M"),
                        change(Figure.LIVE_LINK_BEFORE, "PT20M"),
                        change(Figure.FORECAST_BEFORE, "PT20M")));

        assertThat(changed.longest(Figure.LIVE_LINK_BEFORE)).isEqualTo(Duration.ofMinutes(45));
        assertThat(changed.longest(Figure.FORECAST_BEFORE))
                .as("as it was shipped")
                .isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void everyVersionIsWhatWasInForceThen() {
        PolicyBook changed = new PolicyBook(
                PolicyFile.read(),
                () -> List.of(
                        change(Figure.DOORS_OPEN_BEFORE, "PT10M"),
                        change(Figure.CO_HOSTS_NEEDED, "2"),
                        change(Figure.DOORS_OPEN_BEFORE, "PT20M")));

        assertThat(changed.version()).isEqualTo("1.3");
        assertThat(changed.duration(Figure.DOORS_OPEN_BEFORE)).isEqualTo(Duration.ofMinutes(20));
        assertThat(changed.number(Figure.CO_HOSTS_NEEDED)).isEqualTo(2);
        assertThat(changed.now().figure(Figure.CO_HOSTS_NEEDED).source()).isEqualTo("Our committee");
        assertThat(changed.at("1.2").duration(Figure.DOORS_OPEN_BEFORE)).isEqualTo(Duration.ofMinutes(10));
        assertThat(changed.at("1.2").version()).isEqualTo("1.2");
        assertThat(changed.at("1.1").number(Figure.CO_HOSTS_NEEDED)).isEqualTo(1);
        assertThat(changed.at("1").duration(Figure.DOORS_OPEN_BEFORE)).isEqualTo(Duration.ofMinutes(15));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.x", "1.9", "1.-1"})
    void ofAVersionNobodyHasHeardOfItSaysWhatIsInForceNow(String version) {
        PolicyBook changed =
                new PolicyBook(PolicyFile.read(), () -> List.of(change(Figure.DOORS_OPEN_BEFORE, "PT10M")));

        assertThat(changed.at(version).version()).isEqualTo("1.1");
    }

    @Test
    void doesNotStartWithFiguresThatContradictEachOtherOrTheirLimits() {
        assertThatThrownBy(() -> bookWith("value: PT15M", "value: PT35M")).hasMessageContaining("contradicts itself");
        assertThatThrownBy(() -> bookWith("value: PT60M\n    atLeast: PT5M", "value: PT5H\n    atLeast: PT5M"))
                .hasMessageContaining("LEAD_HERE_WITHIN");
    }

    private static PolicyBook bookWith(String written, String instead) throws IOException {
        String file = new ClassPathResource("policy/policy.yml").getContentAsString(StandardCharsets.UTF_8);
        assertThat(file).contains(written);
        return new PolicyBook(
                new ByteArrayResource(file.replace(written, instead).getBytes(StandardCharsets.UTF_8)));
    }
}
