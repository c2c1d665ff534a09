package org.safesessions.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface DoorEntries extends JpaRepository<DoorEntry, UUID> {

    @Query("select e from DoorEntry e where e.session = :session")
    List<DoorEntry> findAllBySession(UUID session);

    @Query("select e from DoorEntry e where e.id = :id and e.session = :session")
    Optional<DoorEntry> findByIdAndSession(UUID id, UUID session);

    /** Without the row being read: whoever decides about it at the same moment is right in any case. */
    @Modifying
    @Query("update DoorEntry e set e.standing = org.safesessions.run.DoorStanding.WAITING, e.waitingSince = :at,"
            + " e.lastSeenAt = :at where e.id = :id and e.standing in"
            + " (org.safesessions.run.DoorStanding.EXPECTED, org.safesessions.run.DoorStanding.LEFT)")
    int comeBack(UUID id, Instant at);

    @Modifying
    @Query("update DoorEntry e set e.lastSeenAt = :at where e.id = :id")
    int seen(UUID id, Instant at);
}
