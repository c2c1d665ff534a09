package org.safesessions.run;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface JoinTroubles extends JpaRepository<JoinTroubleRecord, UUID> {

    @Query("select t from JoinTroubleRecord t where t.session = :session and t.clearedAt is null order by t.toldAt")
    List<JoinTroubleRecord> findAllBySessionAndClearedAtIsNullOrderByToldAt(UUID session);
}
