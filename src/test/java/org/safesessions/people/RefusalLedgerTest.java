package org.safesessions.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.RefusalHeard;
import org.safesessions.kernel.StaffId;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class RefusalLedgerTest {

    private static final Instant NOW = Instant.parse("2026-11-23T18:00:00Z");

    private final List<Object> published = new ArrayList<>();
    private final SignedInStaff signedIn = mock(SignedInStaff.class);
    private final PlatformTransactionManager transactions = mock(PlatformTransactionManager.class);
    private final RefusalLedger ledger =
            new RefusalLedger(published::add, transactions, signedIn, Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void hanaIsSignedIn() {
        when(signedIn.current()).thenReturn(Optional.of(new StaffId("hana")));
    }

    @AfterEach
    void noTransaction() {
        TransactionSynchronizationManager.setActualTransactionActive(false);
    }

    @Test
    void tellsWhoWasRefusedWhatAndWhy() {
        ledger.note(ActRefused.conflict("a-session", "TRY_AGAIN"));

        assertThat(published)
                .containsExactly(
                        new RefusalHeard("conflict", "a-session", NOW, new StaffId("hana"), List.of("TRY_AGAIN")));
    }

    @Test
    void keepsQuietAboutWhatIsNotThere() {
        ledger.note(ActRefused.notFound());

        assertThat(published).isEmpty();
    }

    @Test
    void tellsWhoTriedToReadWhatIsHiddenFromThem() {
        ledger.note(ActRefused.hidden("a-concern"));

        assertThat(published)
                .containsExactly(
                        new RefusalHeard("not-found", "a-concern", NOW, new StaffId("hana"), List.of("NOT_FOUND")));
    }

    @Test
    void isNeverOpenedInsideTheRefusedAct() {
        TransactionSynchronizationManager.setActualTransactionActive(true);

        assertThatThrownBy(() -> ledger.note(ActRefused.conflict(null, "TRY_AGAIN")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(published).isEmpty();
    }

    @Test
    void doesNotHideTheRefusalWhenItCannotBeWritten() {
        when(transactions.getTransaction(org.mockito.ArgumentMatchers.any()))
                .thenThrow(new CannotCreateTransactionException("no database"));

        assertThatCode(() -> ledger.note(ActRefused.conflict(null, "TRY_AGAIN")))
                .doesNotThrowAnyException();
    }
}
