package org.safesessions.debrief;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Debriefs extends JpaRepository<Debrief, UUID> {

    boolean existsBySessionAndWrittenBy(UUID session, String writtenBy);

    List<Debrief> findAllBySessionOrderByWrittenAt(UUID session);

    @Query("select d.writtenBy from Debrief d where d.session = :session")
    List<String> writersFor(UUID session);
}
