package org.safesessions.run;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface LivePasses extends JpaRepository<LivePass, UUID> {

    @Query("select p from LivePass p where p.session = :session and p.person = :person")
    Optional<LivePass> findBySessionAndPerson(UUID session, String person);

    /** Guesses at a code come one after the other, so that each of them is counted. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from LivePass p where p.id = :id")
    Optional<LivePass> lock(UUID id);
}
