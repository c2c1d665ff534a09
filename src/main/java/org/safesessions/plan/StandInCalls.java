package org.safesessions.plan;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface StandInCalls extends JpaRepository<StandInCall, UUID> {

    @Query("select c from StandInCall c where c.session = :session and c.role = :role and c.settledBy is null")
    List<StandInCall> findAllBySessionAndRoleAndSettledByIsNull(UUID session, StandInRole role);
}
