package org.safesessions.plan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

interface PlanDraftRecords extends JpaRepository<PlanDraft, UUID> {

    List<PlanDraft> findByOwnerOrderByChangedAtDesc(String owner);

    List<PlanDraft> findByChangedAtBefore(Instant then);

    /** However often it is asked for. */
    @Modifying
    @Query("delete from PlanDraft draft where draft.id = :id and draft.owner = :owner")
    int forget(@Param("id") UUID id, @Param("owner") String owner);
}
