package org.safesessions.follow;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.safesessions.kernel.SessionId;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.seal.LinkTokens;
import org.springframework.stereotype.Component;

/**
 * Links by which people answer. Whether a token is unknown, expired or revoked does not show: the same is looked up and
 * computed for each, and as much as for the link to a registration.
 */
@Component
class FollowUpLinks {

    static final String USE = "carer";
    private static final int GENERATION = 1;
    private static final UUID NOBODY = new UUID(0, 0);
    private static final SessionId NO_SESSION = new SessionId(NOBODY);
    private static final int LENGTH = 64;
    private static final String NO_TOKEN = "A".repeat(LENGTH);

    private final LinkTokens tokens;
    private final FollowUps records;
    private final PlanningDesk planning;
    private final Clock clock;

    FollowUpLinks(LinkTokens tokens, FollowUps records, PlanningDesk planning, Clock clock) {
        this.tokens = tokens;
        this.records = records;
        this.planning = planning;
        this.clock = clock;
    }

    String token(FollowUp followUp) {
        return tokens.make(USE, followUp.id().value(), GENERATION);
    }

    /** The follow-up this token opens now: one that was asked, while there is time to answer. */
    Optional<FollowUp> open(String token) {
        UUID claimed = tokens.claims(token).orElse(NOBODY);
        String proof = tokens.claims(token).isPresent() ? token : NO_TOKEN;
        Optional<FollowUp> found = records.findById(claimed);
        boolean ours = tokens.proves(proof, USE, claimed, GENERATION);
        boolean lives =
                planning.endOf(found.map(FollowUp::session).orElse(NO_SESSION)).isPresent()
                        && found.filter(one -> one.isOpenAt(clock.instant())).isPresent();
        return ours && lives ? found : Optional.empty();
    }
}
