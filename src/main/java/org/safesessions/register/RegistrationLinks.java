package org.safesessions.register;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.safesessions.kernel.SessionId;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.policy.Figure;
import org.safesessions.policy.PolicyBook;
import org.safesessions.seal.LinkTokens;
import org.springframework.stereotype.Component;

/**
 * Links by which people manage their registration. Whether a token is unknown, expired or revoked does not show: the same
 * is looked up and computed for each.
 */
@Component
class RegistrationLinks {

    static final String USE = "registration";
    private static final UUID NOBODY = new UUID(0, 0);
    private static final SessionId NO_SESSION = new SessionId(NOBODY);
    private static final int LENGTH = 64;
    private static final String NO_TOKEN = "A".repeat(LENGTH);

    private final LinkTokens tokens;
    private final RegistrationRecords records;
    private final PlanningDesk planning;
    private final PolicyBook policy;
    private final Clock clock;

    RegistrationLinks(
            LinkTokens tokens, RegistrationRecords records, PlanningDesk planning, PolicyBook policy, Clock clock) {
        this.tokens = tokens;
        this.records = records;
        this.planning = planning;
        this.policy = policy;
        this.clock = clock;
    }

    String token(Registration registration) {
        return tokens.make(USE, registration.id().value(), registration.generation());
    }

    /** The registration this token opens now. */
    Optional<Registration> open(String token) {
        UUID claimed = tokens.claims(token).orElse(NOBODY);
        String proof = tokens.claims(token).isPresent() ? token : NO_TOKEN;
        Optional<Registration> found = records.findById(claimed);
        int generation = found.map(Registration::generation).orElse(0);
        boolean ours = tokens.proves(proof, USE, claimed, generation);
        boolean lives = lives(found.map(Registration::session).orElse(NO_SESSION));
        return ours && lives ? found : Optional.empty();
    }

    boolean lives(Registration registration) {
        return lives(registration.session());
    }

    private boolean lives(SessionId session) {
        return planning.endOf(session)
                .map(end -> end.plus(policy.duration(Figure.REGISTRATION_LINK_LIVES)))
                .filter(clock.instant()::isBefore)
                .isPresent();
    }
}
