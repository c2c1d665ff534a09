package org.safesessions.concern;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ConcernEntries extends JpaRepository<ConcernEntry, UUID> {

    int countByConcern(UUID concern);

    List<ConcernEntry> findAllByConcernOrderByNumber(UUID concern);

    boolean existsByConcernAndRequestPrintIn(UUID concern, Collection<String> prints);
}
