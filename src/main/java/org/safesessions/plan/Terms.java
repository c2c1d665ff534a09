package org.safesessions.plan;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Terms extends JpaRepository<Term, UUID> {

    @Query("select t from Term t order by t.firstDay, t.lastDay")
    List<Term> inOrder();
}
