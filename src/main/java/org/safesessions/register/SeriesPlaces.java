package org.safesessions.register;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SeriesPlaces extends JpaRepository<SeriesPlace, UUID> {

    @Query("select p from SeriesPlace p where p.member = :member")
    List<SeriesPlace> of(UUID member);

    @Query("select q from SeriesPlace p, SeriesPlace q where p.registration = :registration and q.member = p.member"
            + " and q.registration <> p.registration")
    List<SeriesPlace> besides(UUID registration);
}
