package org.safesessions.plan;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SessionRecords extends JpaRepository<Session, UUID> {

    @Query("select s from Session s where s.publicToken = :publicToken")
    Optional<Session> findByPublicToken(String publicToken);

    /** Nothing else of it is read. */
    @Query(
            "select s.plan.startsAt as startsAt, s.plan.durationMinutes as durationMinutes from Session s where s.id = :id")
    Optional<Times> times(UUID id);

    /** When a session is planned to take place. */
    interface Times {
        Instant getStartsAt();

        int getDurationMinutes();
    }

    @Query("select s from Session s where s.requestKey = :requestKey and s.plannedBy = :plannedBy")
    Optional<Session> findByRequestKeyAndPlannedBy(UUID requestKey, String plannedBy);

    @Query("select s from Session s where s.state in :states order by s.plan.startsAt, s.id")
    List<Session> inState(Collection<SessionState> states);

    @Query("select s.id from Session s where s.state in :states order by s.plan.startsAt, s.id")
    List<UUID> idsIn(Collection<SessionState> states);

    @Query("select s.id from Session s where s.plan.startsAt <= :then and s.state in :states"
            + " order by s.plan.startsAt, s.id")
    List<UUID> idsStartingUntil(Instant then, Collection<SessionState> states);

    @Query("select s from Session s where s.plan.startsAt >= :from and s.plan.startsAt < :to and s.state in :states"
            + " order by s.plan.startsAt, s.id")
    List<Session> between(Instant from, Instant to, Collection<SessionState> states);

    @Query("select s from Session s where s.plan.startsAt >= :from and s.plan.startsAt < :to and s.state in :states"
            + " and (s.plan.host = :person or s.plannedBy = :person or :person member of s.coHosts)"
            + " order by s.plan.startsAt, s.id")
    List<Session> betweenNaming(String person, Instant from, Instant to, Collection<SessionState> states);
}
