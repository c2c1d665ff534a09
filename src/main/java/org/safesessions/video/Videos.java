package org.safesessions.video;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Videos extends JpaRepository<Video, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select v from Video v where v.id = :id")
    Optional<Video> locked(UUID id);

    @Query("select v from Video v order by v.plannedAt desc")
    List<Video> findAllByOrderByPlannedAtDesc();
}
