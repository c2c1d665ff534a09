package org.safesessions.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.safesessions.kernel.StaffId;

class LeadOnCallTest {

    private static final Instant UNTIL = Instant.parse("2026-11-23T20:30:00Z");

    private final LeadOnCall proof = new LeadOnCall(new StaffId("leila"), UNTIL);

    @Test
    void saysWhoAndUntilWhenWhileItIsHeld() {
        proof.requireHeld();

        assertThat(proof.lead()).isEqualTo(new StaffId("leila"));
        assertThat(proof.coveredUntil()).isEqualTo(UNTIL);
    }

    @Test
    void isVoidOnceReleasedWhateverItIsAsked() {
        proof.release();

        assertThatThrownBy(proof::requireHeld).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(proof::lead).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(proof::coveredUntil).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isVoidInAnotherThreadWhichHasNoPartInTheTransaction() {
        assertThatThrownBy(() -> CompletableFuture.runAsync(proof::requireHeld).join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(IllegalStateException.class);
    }
}
