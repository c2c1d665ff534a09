package org.safesessions.run;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface LiveKeys extends JpaRepository<LiveKey, UUID> {

    @Query("select k from LiveKey k where k.hash = :hash")
    Optional<LiveKey> findByHash(String hash);
}
