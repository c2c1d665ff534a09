package org.safesessions.plan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SeriesRecords extends JpaRepository<Series, UUID> {

    @Query("select s from Series s where s.requestKey = :requestKey and s.plannedBy = :plannedBy")
    Optional<Series> findByRequestKeyAndPlannedBy(UUID requestKey, String plannedBy);

    @Query("select s from Series s order by s.plannedAt desc, s.id")
    List<Series> newestFirst();
}
