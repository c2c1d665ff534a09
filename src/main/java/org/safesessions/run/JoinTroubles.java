package org.safesessions.run;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface JoinTroubles extends JpaRepository<JoinTroubleRecord, UUID> {

    List<JoinTroubleRecord> findAllBySessionAndClearedAtIsNullOrderByToldAt(UUID session);
}
