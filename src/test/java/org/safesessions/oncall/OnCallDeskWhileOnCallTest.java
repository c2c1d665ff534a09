package org.safesessions.oncall;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safesessions.kernel.ActRefused.Kind.CONFLICT;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.Interval;
import org.safesessions.kernel.Reason;
import org.safesessions.kernel.ShiftId;
import org.safesessions.kernel.StaffId;
import org.springframework.transaction.IllegalTransactionStateException;

/** What is done while a lead is on call, and what may not be. */
class OnCallDeskWhileOnCallTest extends OnCallDeskTestBase {

    private static final Duration PATIENCE = Duration.ofMillis(300);

    @Test
    void theActHasTheProofAndItsResultIsReturned() {
        confirmed(LEILA, AFTERNOON);

        List<Object> seen = transaction.execute(
                status -> desk.whileOnCall(lesson(), proof -> List.<Object>of(proof.lead(), proof.coveredUntil())));

        assertThat(seen).containsExactly(LEILA, LESSON.to());
    }

    @Test
    void theProofIsVoidAfterTheActEvenInTheSameTransaction() {
        confirmed(LEILA, AFTERNOON);

        transaction.executeWithoutResult(status -> {
            LeadOnCall kept = desk.whileOnCall(lesson(), proof -> proof);
            assertThatThrownBy(kept::requireHeld).isInstanceOf(IllegalStateException.class);
        });
    }

    @Test
    void theProofIsVoidAfterAnActThatFails() {
        confirmed(LEILA, AFTERNOON);
        List<LeadOnCall> kept = new ArrayList<>();

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> desk.whileOnCall(lesson(), proof -> {
                    kept.add(proof);
                    throw new UnsupportedOperationException();
                })))
                .isInstanceOf(UnsupportedOperationException.class);

        assertThatThrownBy(kept.get(0)::lead).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void thereIsNoProofOutsideATransaction() {
        confirmed(LEILA, AFTERNOON);

        assertThatThrownBy(() -> desk.whileOnCall(lesson(), proof -> proof))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void withoutCoverTheActIsNotTried() {
        offered(LEILA, AFTERNOON);

        assertRefused(CONFLICT, List.of("NO_LEAD_ON_CALL"), () -> tryWhileOnCall(lesson()));
    }

    @Test
    void aLeadWhoIsNotHereIsRefusedAsNone() {
        clock.set(NOON.minus(Duration.ofDays(1)));
        confirmed(LEILA, AFTERNOON);
        clock.set(NOON);

        assertRefused(CONFLICT, List.of("NO_LEAD_ON_CALL"), () -> tryWhileOnCall(lesson()));
    }

    @Test
    void bothReasonsAreGivenWhenTheOnlyLeadIsNeededInTheSession() {
        confirmed(LEILA, AFTERNOON);

        assertRefused(CONFLICT, List.of("LEAD_IS_STAFF", "NO_LEAD_ON_CALL"), () -> tryWhileOnCall(lesson(LEILA)));
    }

    @Test
    void twoAdjoiningShiftsAreEnough() {
        Instant change = NOON.plusSeconds(600);
        confirmed(LEILA, new Interval(NOON, change));
        confirmed(DEV, new Interval(change, LESSON.to()));

        assertThat(transaction.<StaffId>execute(status -> desk.whileOnCall(lesson(), LeadOnCall::lead)))
                .isEqualTo(LEILA);
    }

    @Test
    void aWithdrawalThatThisTransactionHasNotSeenYetIsSeen() throws Exception {
        ShiftId id = confirmed(LEILA, AFTERNOON);

        assertRefused(
                CONFLICT,
                List.of("NO_LEAD_ON_CALL"),
                () -> transaction.executeWithoutResult(status -> {
                    assertThat(desk.get(id).isWithdrawn()).isFalse();
                    elsewhere(() -> desk.withdraw(id, "ill", null)).join();
                    desk.whileOnCall(lesson(), proof -> "started");
                }));
    }

    @Test
    void aWithdrawalWaitsUntilTheActIsDone() throws Exception {
        ShiftId id = confirmed(LEILA, AFTERNOON);
        List<CompletableFuture<Void>> withdrawal = new ArrayList<>();

        transaction.executeWithoutResult(status -> desk.whileOnCall(lesson(), proof -> {
            withdrawal.add(elsewhere(() -> desk.withdraw(id, "ill", null)));
            assertThatThrownBy(() ->
                            withdrawal.get(0).get(PATIENCE.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS))
                    .isInstanceOf(TimeoutException.class);
            return "started";
        }));

        withdrawal.get(0).get(10, SECONDS);
        assertThat(desk.get(id).isWithdrawn()).isTrue();
    }

    @Test
    void whoCannotGetTheLockInTimeIsAskedToTryAgain() throws Exception {
        ShiftId id = confirmed(LEILA, AFTERNOON);
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        CompletableFuture<Void> holder =
                elsewhere(() -> transaction.executeWithoutResult(status -> desk.whileOnCall(lesson(), proof -> {
                    locked.countDown();
                    return await(release);
                })));
        locked.await(10, SECONDS);

        assertRefused(CONFLICT, List.of("TRY_AGAIN"), () -> desk.withdraw(id, "ill", null));

        release.countDown();
        holder.get(10, SECONDS);
    }

    @Test
    void twoOffersForOneLeadAtTheSameTimeMakeOneShift() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        List<CompletableFuture<Void>> both = List.of(elsewhere(() -> offerAfter(go)), elsewhere(() -> offerAfter(go)));
        go.countDown();

        List<String> refusals = new ArrayList<>();
        for (CompletableFuture<Void> one : both) {
            try {
                one.get(20, SECONDS);
            } catch (ExecutionException e) {
                ((ActRefused) e.getCause()).reasons().stream().map(Reason::code).forEach(refusals::add);
            }
        }

        as(LEILA);
        assertThat(desk.rota(TOMORROW)).hasSize(1);
        assertThat(refusals).hasSize(1).allMatch(List.of("SHIFTS_OVERLAP", "TRY_AGAIN")::contains);
    }

    private void offerAfter(CountDownLatch go) {
        await(go);
        desk.offer(LEILA, Tier.LEAD, TOMORROW);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void tryWhileOnCall(CoverQuestion question) {
        transaction.executeWithoutResult(status -> desk.whileOnCall(question, proof -> {
            throw new AssertionError("must not be reached");
        }));
    }

    private static CompletableFuture<Void> elsewhere(Runnable act) {
        return CompletableFuture.runAsync(() -> {
            as(LEILA);
            act.run();
        });
    }
}
