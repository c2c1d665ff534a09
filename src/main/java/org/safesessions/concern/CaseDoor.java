package org.safesessions.concern;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.ConcernId;
import org.safesessions.kernel.PlainText;
import org.safesessions.people.SignedInStaff;
import org.springframework.stereotype.Component;

/** Lets those who may know of a concern come to it. To everybody else it is not there. */
@Component
class CaseDoor {

    private final Concerns concerns;
    private final RosterReader rosters;
    private final SignedInStaff signedIn;
    private final EntityManager entities;

    CaseDoor(Concerns concerns, RosterReader rosters, SignedInStaff signedIn, EntityManager entities) {
        this.concerns = concerns;
        this.rosters = rosters;
        this.signedIn = signedIn;
        this.entities = entities;
    }

    /**
     * @throws ActRefused NOT_FOUND, the same for what is not there and for what is not theirs
     */
    Concern known(ConcernId id) {
        signedIn.id();
        Concern concern = concerns.findById(id.value()).orElseThrow(ActRefused::notFound);
        refuseStrangers(concern);
        return concern;
    }

    /**
     * The row as it now is, held until the end of the transaction.
     *
     * @param seenVersion null when any will do
     * @throws ActRefused as {@link #known}; CONFLICT with STALE
     */
    Concern locked(ConcernId id, @Nullable Long seenVersion) {
        Concern concern = known(id);
        entities.refresh(concern, LockModeType.PESSIMISTIC_WRITE);
        refuseStrangers(concern);
        if (seenVersion != null && seenVersion != concern.version()) {
            throw ActRefused.conflict(id, "STALE");
        }
        return concern;
    }

    private void refuseStrangers(Concern concern) {
        if (!rosters.mayHandle(signedIn.id(), concern)) {
            throw ActRefused.hidden(concern.id());
        }
    }

    /** What a handler must write. */
    static String needed(ConcernId id, @Nullable String text, int most, String missing) {
        if (text == null || text.isBlank()) {
            throw ActRefused.unacceptable(id, missing);
        }
        return PlainText.asFarAsReadable(text, 1, most);
    }

    /** What a handler may write; null when they did not. */
    static @Nullable String allowed(@Nullable String text, int most) {
        return text == null || text.isBlank() ? null : PlainText.asFarAsReadable(text, 1, most);
    }
}
