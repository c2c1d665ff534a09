package org.safesessions.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CheckIns extends JpaRepository<CheckIn, UUID> {

    @Query("select c from CheckIn c where c.session = :session and c.person = :person")
    Optional<CheckIn> findBySessionAndPerson(UUID session, String person);

    /** Read past the persistence context, so that what another transaction committed meanwhile is seen. */
    @Query("select new org.safesessions.run.CheckIns$Row(c.person, c.at) from CheckIn c where c.session = :session")
    List<Row> rowsOf(UUID session);

    /** Who checked in last when. */
    record Row(String person, Instant at) {}
}
