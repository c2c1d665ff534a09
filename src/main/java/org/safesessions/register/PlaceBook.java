package org.safesessions.register;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.SessionId;
import org.safesessions.plan.PlanSubmitted;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.safesessions.plan.SessionClock;
import org.safesessions.plan.SessionState;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Gives out the places of a session, never more than its plan has. Whoever changes a registration locks the session's
 * count first and reads the registration after, so two who act at once are one after the other.
 */
@Component
class PlaceBook {

    /** The states in which whoever gets a place can still be checked. */
    static final Set<SessionState> TAKING_IN = Set.of(SessionState.OPEN_FOR_REGISTRATION, SessionState.VETTING);

    private static final Set<RegistrationState> WAITING = Set.of(RegistrationState.WAITING_LIST);

    private final EntityManager entities;
    private final RegistrationRecords records;
    private final PlanningDesk planning;
    private final SessionClock times;
    private final Clock clock;

    PlaceBook(
            EntityManager entities,
            RegistrationRecords records,
            PlanningDesk planning,
            SessionClock times,
            Clock clock) {
        this.entities = entities;
        this.records = records;
        this.planning = planning;
        this.times = times;
        this.clock = clock;
    }

    /**
     * Counting begins with the plan: the first two who register must not both begin it. Before anybody else hears of it,
     * because the process of a late plan closes registration at once.
     */
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @EventListener(condition = "!#submitted.again")
    void on(PlanSubmitted submitted) {
        entities.persist(new PlaceCount(submitted.session()));
    }

    /**
     * The count as it now is, held until the end of the transaction.
     *
     * @throws ActRefused NOT_FOUND when there is no such session
     */
    PlaceCount lock(SessionId session) {
        PlaceCount count = entities.find(PlaceCount.class, session.value(), LockModeType.PESSIMISTIC_WRITE);
        if (count == null) {
            throw ActRefused.notFound();
        }
        return count;
    }

    /** The registration as it now is; the count of its session is locked. */
    Registration fresh(Registration read) {
        entities.refresh(read);
        return read;
    }

    /**
     * Puts a place back, and gives it to the first in line while there is still time to check them.
     *
     * @return who got it
     */
    Optional<Registration> giveBack(SessionId id) {
        PlaceCount count = lock(id);
        count.giveBack();
        Session session = planning.get(id);
        if (!TAKING_IN.contains(session.state()) || !clock.instant().isBefore(times.vettingEndsAt(session))) {
            return Optional.empty();
        }
        entities.flush();
        return records.firstOf(id.value(), WAITING, Limit.of(1)).stream()
                .map(this::fresh)
                .filter(next -> count.takeIfLeft(session.plan().expectedParticipants()))
                .peek(Registration::givePlace)
                .findFirst();
    }
}
