package org.safesessions.policy;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PolicyChanges extends JpaRepository<PolicyChange, UUID> {

    @Query("select coalesce(max(c.number), 0) from PolicyChange c")
    int lastNumber();

    @Query("select c from PolicyChange c where c.state = :state order by c.proposedAt")
    List<PolicyChange> findByStateOrderByProposedAt(PolicyChangeState state);

    @Query("select c from PolicyChange c where c.state <> :state order by c.decidedAt desc")
    List<PolicyChange> findByStateNotOrderByDecidedAtDesc(PolicyChangeState state);
}
