package org.safesessions.run;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface LiveKeys extends JpaRepository<LiveKey, UUID> {

    Optional<LiveKey> findByHash(String hash);
}
