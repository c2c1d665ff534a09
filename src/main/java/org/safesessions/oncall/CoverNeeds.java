package org.safesessions.oncall;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CoverNeeds extends JpaRepository<CoverNeeded, UUID> {

    @Query("select n from CoverNeeded n where n.beginsAt < :to and n.endsAt > :from order by n.beginsAt, n.session")
    List<CoverNeeded> overlapping(Instant from, Instant to);
}
