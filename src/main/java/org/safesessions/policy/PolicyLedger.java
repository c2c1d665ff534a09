package org.safesessions.policy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The approved changes, kept in mind for a second: every rule asks for them again and again, and on another node nobody
 * needs a change sooner.
 */
@Component
public class PolicyLedger {

    private static final long KEPT = Duration.ofSeconds(1).toNanos();

    private record Known(List<ApprovedChange> changes, long readAt) {}

    private final PolicyChanges records;
    private final AtomicReference<@Nullable Known> known = new AtomicReference<>();

    PolicyLedger(PolicyChanges records) {
        this.records = records;
    }

    /** In the order in which they came into force. */
    List<ApprovedChange> approved() {
        Known now = known.get();
        if (now == null || System.nanoTime() - now.readAt() > KEPT) {
            now = new Known(List.copyOf(records.approved()), System.nanoTime());
            known.set(now);
        }
        return now.changes();
    }

    /** Here a change is in force from the moment it is decided. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(PolicyChanged event) {
        forget();
    }

    /** The next rule that asks reads them again. */
    public void forget() {
        known.set(null);
    }
}
