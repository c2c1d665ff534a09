package org.safesessions.debrief;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Debriefs extends JpaRepository<Debrief, UUID> {

    @Query("select count(d) > 0 from Debrief d where d.session = :session and d.writtenBy = :writtenBy")
    boolean existsBySessionAndWrittenBy(UUID session, String writtenBy);

    @Query("select d from Debrief d where d.session = :session order by d.writtenAt")
    List<Debrief> findAllBySessionOrderByWrittenAt(UUID session);

    @Query("select d.writtenBy from Debrief d where d.session = :session")
    List<String> writersFor(UUID session);
}
