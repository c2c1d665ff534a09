package org.safesessions.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.safesessions.TestClock;
import org.safesessions.kernel.ActRefused;
import org.safesessions.people.Brake.Counted;

class BrakeTest {

    private final TestClock clock = new TestClock();
    private final Brake brake = new Brake(clock);

    @Test
    void theTryThatIsOneTooManyIsToldWhenToComeAgain() {
        for (int tries = 0; tries < 10; tries++) {
            brake.count(Counted.WRONG_PASSWORD, "hana");
        }

        assertThatThrownBy(() -> brake.count(Counted.WRONG_PASSWORD, "hana"))
                .isInstanceOfSatisfying(ActRefused.class, refused -> {
                    assertThat(refused.kind()).isEqualTo(ActRefused.Kind.TOO_MANY);
                    assertThat((long) refused.reasons().get(0).details().get(0)).isBetween(1L, 31L);
                });
        assertThatThrownBy(() -> brake.check(Counted.WRONG_PASSWORD, "hana")).isInstanceOf(ActRefused.class);
        clock.pass(Duration.ofSeconds(31));
        assertThatCode(() -> brake.count(Counted.WRONG_PASSWORD, "hana")).doesNotThrowAnyException();
    }

    @Test
    void nobodyIsBrakedForAnotherNorForSomethingElse() {
        for (int tries = 0; tries < 10; tries++) {
            brake.count(Counted.WRONG_PASSWORD, "hana");
        }

        assertThatCode(() -> brake.count(Counted.WRONG_PASSWORD, "cole")).doesNotThrowAnyException();
        assertThatCode(() -> brake.count(Counted.WRONG_TOKEN, "hana")).doesNotThrowAnyException();
    }

    @Test
    void lookingDoesNotCount() {
        for (int looks = 0; looks < 100; looks++) {
            brake.check(Counted.LINK_ASKED, "x");
        }

        assertThatCode(() -> brake.count(Counted.LINK_ASKED, "x")).doesNotThrowAnyException();
    }
}
