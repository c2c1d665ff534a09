package org.safesessions.concern;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ConcernEntries extends JpaRepository<ConcernEntry, UUID> {

    @Query("select count(e) from ConcernEntry e where e.concern = :concern")
    int countByConcern(UUID concern);

    @Query("select e from ConcernEntry e where e.concern = :concern order by e.number")
    List<ConcernEntry> findAllByConcernOrderByNumber(UUID concern);

    @Query("select count(e) > 0 from ConcernEntry e where e.concern = :concern and e.number = :number")
    boolean existsByConcernAndNumber(UUID concern, int number);

    @Query("select count(e) > 0 from ConcernEntry e where e.concern = :concern and e.requestPrint in :prints")
    boolean existsByConcernAndRequestPrintIn(UUID concern, Collection<String> prints);
}
