package org.safesessions.register;

import jakarta.persistence.QueryHint;
import java.util.List;
import java.util.UUID;
import org.hibernate.jpa.HibernateHints;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;

interface SeriesPlaces extends JpaRepository<SeriesPlace, UUID> {

    @Query("select p from SeriesPlace p where p.member = :member")
    List<SeriesPlace> of(UUID member);

    /** Sees what has been flushed: it is asked for everybody who is taken in. */
    @Query("select q from SeriesPlace p, SeriesPlace q where p.registration = :registration and q.member = p.member"
            + " and q.registration <> p.registration")
    @QueryHints(@QueryHint(name = HibernateHints.HINT_FLUSH_MODE, value = "COMMIT"))
    List<SeriesPlace> besides(UUID registration);
}
