package org.safesessions.plan;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface StandInCalls extends JpaRepository<StandInCall, UUID> {

    List<StandInCall> findAllBySessionAndRoleAndSettledByIsNull(UUID session, StandInRole role);
}
