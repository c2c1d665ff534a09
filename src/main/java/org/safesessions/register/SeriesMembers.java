package org.safesessions.register;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SeriesMembers extends JpaRepository<SeriesMember, UUID> {

    /** Those who still come and have no registration for that session. */
    @Query("select m.id from SeriesMember m where m.series = :series and m.endedAt is null and not exists"
            + " (select 1 from SeriesPlace p where p.member = m.id and p.session = :session) order by m.since, m.id")
    List<UUID> without(UUID series, UUID session);

    /** Registrations of those sessions with a confirmed address that belong to nobody who comes every week yet. */
    @Query("select r.id from Registration r where r.session in :sessions and r.addressConfirmedAt is not null"
            + " and r.state in :states and not exists"
            + " (select 1 from SeriesPlace p where p.registration = r.id) order by r.receivedAt, r.number")
    List<UUID> newOf(Collection<UUID> sessions, Collection<RegistrationState> states);
}
