package org.safesessions.run;

import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.Reason;
import org.safesessions.kernel.SessionId;
import org.safesessions.oncall.CoverQuestion;
import org.safesessions.oncall.LeadOnCall;
import org.safesessions.oncall.OnCallDesk;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * The one way through the gate, for a start and for going on after a pause. It is decided twice: without locks, so that
 * people are told all the reasons; then with the covering shifts and the session locked, in that order, so that nothing
 * it was decided by can change before the act is done. A lock that cannot be had, like anything that cannot be read,
 * is a refusal: CANNOT_BE_CHECKED.
 */
@Component
class Door {

    private final GateReader reader;
    private final PlanningDesk planning;
    private final OnCallDesk onCall;
    private final Clock clock;

    Door(GateReader reader, PlanningDesk planning, OnCallDesk onCall, Clock clock) {
        this.reader = reader;
        this.planning = planning;
        this.onCall = onCall;
        this.clock = clock;
    }

    /**
     * Part of the caller's transaction, which the locks outlast.
     *
     * @param stillRight refuses when the session, now locked, is no longer the one that was asked about
     * @param act what may be done with the proof, and with the session as it now is
     * @throws StartRefused when the gate is shut
     */
    void openFor(Session session, Consumer<Session> stillRight, BiConsumer<LeadOnCall, Session> act) {
        SessionId id = session.id();
        Instant asked = clock.instant();
        refuseUnlessOpen(id, StartGate.decide(reader.read(session, asked)));
        try {
            CoverQuestion question = reader.question(session, asked);
            onCall.whileOnCall(question, proof -> {
                Session locked = planning.lock(id);
                stillRight.accept(locked);
                Instant now = clock.instant();
                refuseUnlessProven(question, locked, now);
                refuseUnlessOpen(id, StartGate.decide(reader.readUnder(proof, locked, now)));
                act.accept(proof, locked);
                return locked;
            });
        } catch (ActRefused e) {
            throw inGateTerms(id, e);
        } catch (DataAccessException | PersistenceException e) {
            throw cannotBeChecked(id, e);
        }
    }

    void refuseUnlessOpen(SessionId id, GateDecision decision) {
        if (!decision.open()) {
            throw new StartRefused(id, decision);
        }
    }

    /** The proof is no answer when people who may not be the lead on call became more since it was asked for. */
    private void refuseUnlessProven(CoverQuestion asked, Session locked, Instant now) {
        if (!asked.notThese().containsAll(reader.question(locked, now).notThese())) {
            throw new StartRefused(locked.id(), cannotBeChecked());
        }
    }

    /** A lead who went, or a lock that could not be had, between the first decision and the second. */
    private ActRefused inGateTerms(SessionId id, ActRefused refusal) {
        List<String> codes = refusal.reasons().stream().map(Reason::code).toList();
        if (refusal instanceof StartRefused) {
            return refusal;
        }
        if (codes.contains(StartGate.NO_LEAD_ON_CALL)) {
            return new StartRefused(id, new GateDecision(refusal.reasons(), clock.instant()));
        }
        return codes.contains("TRY_AGAIN") ? cannotBeChecked(id, refusal) : refusal;
    }

    private StartRefused cannotBeChecked(SessionId id, RuntimeException cause) {
        StartRefused refused = new StartRefused(id, cannotBeChecked());
        refused.initCause(cause);
        return refused;
    }

    private GateDecision cannotBeChecked() {
        return new GateDecision(List.of(Reason.of(StartGate.CANNOT_BE_CHECKED)), clock.instant());
    }
}
