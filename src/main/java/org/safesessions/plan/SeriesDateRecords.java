package org.safesessions.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SeriesDateRecords extends JpaRepository<SeriesDate, UUID> {

    @Query("select d from SeriesDate d where d.series = :series order by d.startsAt, d.plannedOn")
    List<SeriesDate> of(UUID series);

    @Query("select d from SeriesDate d where d.series in :series order by d.startsAt, d.plannedOn")
    List<SeriesDate> ofAll(Collection<UUID> series);

    @Query("select d from SeriesDate d where d.session = :session")
    Optional<SeriesDate> findBySession(UUID session);

    @Query("select d from SeriesDate d where d.series = :series and d.plannedOn = :plannedOn")
    Optional<SeriesDate> findBySeriesAndPlannedOn(UUID series, LocalDate plannedOn);

    /** Series with a date in that time that is no session yet. */
    @Query("select distinct d.series from SeriesDate d where d.session is null and d.calledOff = false"
            + " and d.startsAt > :from and d.startsAt < :to")
    List<UUID> withDatesToOpen(Instant from, Instant to);

    @Query("select distinct d.series from SeriesDate d, Session s where s.id = d.session and s.state = :state")
    List<UUID> withSessionsIn(SessionState state);
}
