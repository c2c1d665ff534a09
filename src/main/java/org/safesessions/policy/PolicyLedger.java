package org.safesessions.policy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
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

    private static final RowMapper<ApprovedChange> CHANGE = (row, n) -> new ApprovedChange(
            Figure.valueOf(row.getString("figure")),
            row.getString("new_value"),
            row.getString("source"),
            row.getObject("reviewed", LocalDate.class));

    private final JdbcTemplate database;
    private final AtomicReference<@Nullable Known> known = new AtomicReference<>();

    PolicyLedger(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * In the order in which they came into force. Read past Hibernate, which would look through everything a transaction has
     * in hand each time.
     */
    List<ApprovedChange> approved() {
        Known now = known.get();
        if (now == null || System.nanoTime() - now.readAt() > KEPT) {
            now = new Known(
                    database.query(
                            "select figure, new_value, source, reviewed from policy_change"
                                    + " where change_number is not null order by change_number",
                            CHANGE),
                    System.nanoTime());
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
