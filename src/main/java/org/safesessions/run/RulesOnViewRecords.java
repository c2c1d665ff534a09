package org.safesessions.run;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface RulesOnViewRecords extends JpaRepository<RulesOnView, UUID> {

    /** Read past the persistence context, so that what another transaction committed meanwhile is seen. */
    @Query("select r.at from RulesOnView r where r.session = :session")
    Optional<Instant> shownAt(UUID session);
}
