package org.safesessions.people;

import java.time.Clock;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.Reason;
import org.safesessions.kernel.RefusalHeard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts a refusal on record once the refused act has rolled back. Only outermost adapters call it: the pages, the API,
 * and the guard before the engine's own web API. Who must not fail the record listens after commit.
 */
@Component
public class RefusalLedger {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalLedger.class);

    private final ApplicationEventPublisher events;
    private final TransactionTemplate fresh;
    private final SignedInStaff signedIn;
    private final Clock clock;

    RefusalLedger(
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            SignedInStaff signedIn,
            Clock clock) {
        this.events = events;
        this.fresh = new TransactionTemplate(transactions);
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /**
     * Never throws because the record failed: the person still gets the answer, and the log says that it is missing.
     *
     * @throws IllegalStateException inside a transaction, because a record made there would vanish with the refused
     *     act
     */
    public void note(ActRefused refusal) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a refusal is recorded after rollback, never inside the refused act");
        }
        // guesses and floods are no acts, and must not fill the trail; what is there and was hidden has a subject
        boolean guess = refusal.kind() == ActRefused.Kind.NOT_FOUND && refusal.subject() == null;
        if (guess || refusal.kind() == ActRefused.Kind.TOO_MANY) {
            return;
        }
        try {
            fresh.executeWithoutResult(status -> events.publishEvent(heard(refusal)));
        } catch (RuntimeException e) {
            LOG.error(
                    "The refusal {} {} could not be recorded: {}",
                    refusal.problem(),
                    refusal.reasons(),
                    e.getClass().getName());
        }
    }

    private RefusalHeard heard(ActRefused refusal) {
        return new RefusalHeard(
                refusal.problem(),
                refusal.subject(),
                clock.instant(),
                signedIn.current().orElse(null),
                refusal.reasons().stream().map(Reason::code).toList());
    }
}
