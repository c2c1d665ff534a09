package org.safesessions.refer;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safesessions.concern.CaseAtHand;
import org.safesessions.concern.CasePapers;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.ConcernId;
import org.safesessions.kernel.ReferralId;
import org.safesessions.kernel.StaffId;
import org.safesessions.seal.SealBroken;
import org.safesessions.seal.SealedPlace;
import org.springframework.stereotype.Component;

/**
 * Lets those come to a referral who may know of its case; and the trustee to one that trustees make. To everybody else, and to
 * whomever the case is about, it is not there. The case is held first, then the referral.
 */
@Component
class ReferralDoor {

    private final Referrals referrals;
    private final AgencyBook agencies;
    private final CasePapers papers;
    private final EntityManager entities;

    ReferralDoor(Referrals referrals, AgencyBook agencies, CasePapers papers, EntityManager entities) {
        this.referrals = referrals;
        this.agencies = agencies;
        this.papers = papers;
        this.entities = entities;
    }

    /** A referral that somebody has come to. */
    record Taken(Referral referral, CaseAtHand concern) {}

    Taken look(ReferralId id) {
        Referral referral = get(id);
        return new Taken(referral, papers.look(referral.concern(), guests(referral)));
    }

    /**
     * @param seenVersion null when any will do
     * @throws ActRefused NOT_FOUND; CONFLICT with STALE, or with REFERRAL_NOT_THERE when it is at another step
     */
    Taken take(ReferralId id, @Nullable Long seenVersion, ReferralState... at) {
        Referral referral = get(id);
        CaseAtHand concern = papers.take(referral.concern(), guests(referral));
        lock(referral);
        if (seenVersion != null && seenVersion != referral.version()) {
            throw ActRefused.conflict(referral.concern(), "STALE");
        }
        if (!Set.of(at).contains(referral.state())) {
            throw ActRefused.conflict(referral.concern(), "REFERRAL_AT_ANOTHER_STEP");
        }
        return new Taken(referral, concern);
    }

    /** For what happens by itself. */
    Referral takeByItself(ReferralId id) {
        Referral referral = get(id);
        papers.takeByItself(referral.concern());
        lock(referral);
        return referral;
    }

    Referral get(ReferralId id) {
        return referrals.findById(id.value()).orElseThrow(ActRefused::notFound);
    }

    /** Those who do what is to be done: trustees where trustees decide, else whoever looks after the case. */
    Set<StaffId> workers(Referral referral) {
        Set<StaffId> trustees = guests(referral);
        return trustees.isEmpty() ? papers.handlers(referral.concern()) : trustees;
    }

    private Set<StaffId> guests(Referral referral) {
        return agencies.form(referral.agency()).trustees() ? papers.trustees(referral.concern()) : Set.of();
    }

    private void lock(Referral referral) {
        entities.flush();
        entities.refresh(referral, LockModeType.PESSIMISTIC_WRITE);
    }

    byte[] seal(ConcernId concern, ReferralId id, ReferralWords words) {
        return papers.close(concern, place(id), words);
    }

    void seal(Referral referral, ReferralWords words) {
        referral.words(seal(referral.concern(), referral.id(), words));
    }

    /** @throws SealBroken when somebody changed it, or the key of its case is gone */
    ReferralWords words(Referral referral) {
        return papers.open(referral.concern(), place(referral.id()), referral.words(), ReferralWords.class);
    }

    private static SealedPlace place(ReferralId id) {
        return new SealedPlace("referral", "words", id.value());
    }
}
