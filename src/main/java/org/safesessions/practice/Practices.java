package org.safesessions.practice;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface Practices extends JpaRepository<Practice, UUID> {

    @Query("select p from Practice p where p.player = :player")
    Optional<Practice> findByPlayer(String player);

    @Modifying
    @Query("delete from Practice p where p.player = :player")
    int forget(String player);

    @Modifying
    @Query("delete from Practice p where p.touchedAt < :before")
    int forgetUntouchedSince(Instant before);
}
