package org.safesessions.plan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

interface PlanDraftRecords extends JpaRepository<PlanDraft, UUID> {

    @Query("select d from PlanDraft d where d.owner = :owner order by d.changedAt desc")
    List<PlanDraft> findByOwnerOrderByChangedAtDesc(String owner);

    @Query("select d from PlanDraft d where d.changedAt < :then")
    List<PlanDraft> findByChangedAtBefore(Instant then);

    /** However often it is asked for. */
    @Modifying
    @Query("delete from PlanDraft draft where draft.id = :id and draft.owner = :owner")
    int forget(@Param("id") UUID id, @Param("owner") String owner);
}
