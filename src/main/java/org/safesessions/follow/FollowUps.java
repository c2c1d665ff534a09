package org.safesessions.follow;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface FollowUps extends JpaRepository<FollowUp, UUID> {

    @Query("select f from FollowUp f where f.registration = :registration")
    Optional<FollowUp> findByRegistration(UUID registration);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select f from FollowUp f where f.id = :id")
    Optional<FollowUp> locked(UUID id);

    @Query("select f from FollowUp f where f.decideBy is not null order by f.decideBy, f.id")
    List<FollowUp> undecided();

    @Query("select f from FollowUp f where f.session = :session and f.decideBy is not null order by f.decideBy, f.id")
    List<FollowUp> undecidedOf(UUID session);

    /** The same name at the same address, after other sessions, with anything answered. */
    @Query("select f from FollowUp f where f.id <> :id and f.session <> :session and f.words is not null"
            + " and f.closeAt >= :since and f.namePrint = :name"
            + " and (f.emailPrint = :email or f.phonePrint = :phone) order by f.closeAt desc")
    List<FollowUp> earlier(
            UUID id, UUID session, String name, @Nullable String email, @Nullable String phone, Instant since);

    @Query("select count(f) from FollowUp f where f.askedAt >= :from and f.askedAt < :to")
    long askedBetween(Instant from, Instant to);

    @Query("select count(f) from FollowUp f where f.askedAt >= :from and f.askedAt < :to and f.answeredAt is not null")
    long answeredOfThose(Instant from, Instant to);
}
