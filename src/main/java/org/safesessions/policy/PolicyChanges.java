package org.safesessions.policy;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PolicyChanges extends JpaRepository<PolicyChange, UUID> {

    @Query("""
            select new org.safesessions.policy.ApprovedChange(c.figure, c.value, c.source, c.reviewed)
              from PolicyChange c where c.number is not null order by c.number""")
    List<ApprovedChange> approved();

    @Query("select coalesce(max(c.number), 0) from PolicyChange c")
    int lastNumber();

    List<PolicyChange> findByStateOrderByProposedAt(PolicyChangeState state);

    List<PolicyChange> findByStateNotOrderByDecidedAtDesc(PolicyChangeState state);
}
