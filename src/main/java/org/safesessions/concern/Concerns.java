package org.safesessions.concern;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Concerns extends JpaRepository<Concern, UUID> {

    @Query("select c from Concern c where c.requestPrint in :prints order by c.raisedAt fetch first 1 rows only")
    Optional<Concern> findFirstByRequestPrintIn(Collection<String> prints);

    @Query("select c from Concern c where c.receiptPrint in :prints order by c.raisedAt fetch first 1 rows only")
    Optional<Concern> findFirstByReceiptPrintIn(Collection<String> prints);

    /** Those not closed, the newest first. */
    @Query("select c from Concern c where c.state <> :state order by c.raisedAt desc")
    List<Concern> findAllByStateNotOrderByRaisedAtDesc(ConcernState state);

    @Query("select c from Concern c where c.state = :state order by c.raisedAt desc")
    List<Concern> findAllByStateOrderByRaisedAtDesc(ConcernState state, Limit most);

    @Query("select c.id from Concern c order by c.raisedAt")
    List<UUID> everyId();

    @Query("select c.id from Concern c where c.processStartedAt is null order by c.raisedAt")
    List<UUID> notStarted();

    @Query(
            "select c.id from Concern c where c.processStartedAt is not null and c.state <> :finished order by c.raisedAt")
    List<UUID> started(ConcernState finished);

    @Query("select c.id from Concern c where c.state = :state and c.escalateAt < :before")
    List<UUID> overdue(ConcernState state, Instant before);
}
