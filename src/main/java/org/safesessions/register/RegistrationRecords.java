package org.safesessions.register;

import jakarta.persistence.QueryHint;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.jpa.HibernateHints;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;

interface RegistrationRecords extends JpaRepository<Registration, UUID> {

    /** What must be known before the session's places are locked; the row itself is read after. */
    record Pointer(UUID id, UUID session, int generation, Instant receivedAt) {}

    @Query("select new org.safesessions.register.RegistrationRecords$Pointer(r.id, r.session, r.generation,"
            + " r.receivedAt) from Registration r where r.id = :id")
    Optional<Pointer> pointer(UUID id);

    /** Sees what has been flushed: in a rush a flush for each question would look through everybody who was taken in. */
    @Query("select r.id from Registration r where r.session = :session and r.prints.person in :prints")
    @QueryHints(@QueryHint(name = HibernateHints.HINT_FLUSH_MODE, value = "COMMIT"))
    List<UUID> samePerson(UUID session, Collection<String> prints);

    @Query("select new org.safesessions.register.PersonMarks(r.prints.name, r.prints.email, r.prints.phone)"
            + " from Registration r where r.id = :id")
    Optional<PersonMarks> marks(UUID id);

    @Query("select count(r) > 0 from Registration r where r.session = :session and r.requestKey = :requestKey")
    boolean existsBySessionAndRequestKey(UUID session, UUID requestKey);

    /** As {@link #samePerson}, sees what has been flushed. */
    @QueryHints(@QueryHint(name = HibernateHints.HINT_FLUSH_MODE, value = "COMMIT"))
    @Query("select coalesce(max(r.displayNumber), 0) from Registration r"
            + " where r.session = :session and r.prints.display = :print")
    int lastAlike(UUID session, String print);

    @Query("select r from Registration r where r.session = :session and r.state in :states order by r.number")
    List<Registration> of(UUID session, Collection<RegistrationState> states);

    @Query("select r from Registration r where r.session = :session and r.state in :states order by r.number")
    List<Registration> firstOf(UUID session, Collection<RegistrationState> states, Limit limit);

    @Query("select r from Registration r where r.household = :household and r.session = :session order by r.number")
    List<Registration> household(UUID household, UUID session);

    @Query("select count(r) from Registration r where r.session = :session and r.state = :state and r.number < :number")
    long ahead(UUID session, RegistrationState state, long number);

    @Query("select r from Registration r where (r.prints.email in :prints or r.prints.phone in :prints)"
            + " and r.state in :states order by r.receivedAt desc")
    List<Registration> at(Collection<String> prints, Collection<RegistrationState> states, Limit limit);

    /** Those of a session whose name and address were confirmed for another session before. */
    @Query("select r.id from Registration r where r.session = :session and exists (select 1 from Registration o"
            + " where o.prints.name = r.prints.name and o.session <> r.session and o.addressConfirmedAt is not null"
            + " and o.state = org.safesessions.register.RegistrationState.CONFIRMED and o.receivedAt < r.receivedAt"
            + " and (o.prints.email = r.prints.email or o.prints.phone = r.prints.phone))")
    Set<UUID> returningOf(UUID session);

    @Query("select count(o) > 0 from Registration o, Registration r where r.id = :id"
            + " and o.prints.name = r.prints.name and o.session <> r.session and o.addressConfirmedAt is not null"
            + " and o.state = org.safesessions.register.RegistrationState.CONFIRMED and o.receivedAt < r.receivedAt"
            + " and (o.prints.email = r.prints.email or o.prints.phone = r.prints.phone)")
    boolean isReturning(UUID id);
}
