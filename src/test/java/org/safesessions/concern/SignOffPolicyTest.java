package org.safesessions.concern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.safesessions.kernel.StaffId;

class SignOffPolicyTest {

    private static final StaffId LEILA = new StaffId("leila");
    private static final StaffId DEV = new StaffId("dev");
    private static final StaffId TESS = new StaffId("tess");
    private static final StaffId MONA = new StaffId("mona");
    private static final Roster USUAL =
            new Roster(List.of(), List.of(), Set.of(LEILA, DEV), Set.of(TESS), Set.of(MONA));

    @Test
    void highAndCriticalNeedASecondPersonAndSoDoesWhatNobodyJudged() {
        assertThat(List.of(Severity.values()))
                .filteredOn(SignOffPolicy::isNeeded)
                .containsExactly(Severity.HIGH, Severity.CRITICAL);
        assertThat(SignOffPolicy.isNeeded(null)).isTrue();
    }

    @Test
    void theSecondPersonIsNeverWhoeverWantsItClosed() {
        assertThat(SignOffPolicy.isSecond(LEILA, LEILA)).isFalse();
        assertThat(SignOffPolicy.isSecond(DEV, LEILA)).isTrue();
        assertThat(SignOffPolicy.isSecond(DEV, null)).isFalse();
        assertThat(SignOffPolicy.secondPeople(Set.of(LEILA, DEV), LEILA)).containsExactly(DEV);
    }

    @Test
    void nobodyIsBroughtInWhileAnotherHandlerIsThere() {
        assertThat(SignOffPolicy.broughtIn(Set.of(LEILA, DEV), LEILA, USUAL, KeptFrom.NOBODY))
                .isEmpty();
    }

    @Test
    void withNoOtherHandlerTheTrusteeIsBroughtInElseAManagerAndNeverWhomItIsAbout() {
        assertThat(SignOffPolicy.broughtIn(Set.of(LEILA), LEILA, USUAL, about(DEV)))
                .containsExactly(TESS);
        assertThat(SignOffPolicy.broughtIn(Set.of(LEILA), LEILA, USUAL, about(TESS)))
                .containsExactly(MONA);
        assertThat(SignOffPolicy.broughtIn(Set.of(TESS), TESS, USUAL, new KeptFrom(Set.of(), true)))
                .containsExactly(MONA);
        assertThat(SignOffPolicy.broughtIn(Set.of(TESS), TESS, USUAL, about(MONA)))
                .isEmpty();
    }

    private static KeptFrom about(StaffId person) {
        return new KeptFrom(Set.of(person), false);
    }
}
