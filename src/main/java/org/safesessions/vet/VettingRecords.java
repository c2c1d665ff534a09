package org.safesessions.vet;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface VettingRecords extends JpaRepository<VettingCase, UUID> {

    @Query("select c from VettingCase c where c.session in :sessions and c.state in :states order by c.openedAt, c.id")
    List<VettingCase> of(Collection<UUID> sessions, Collection<CaseState> states);

    @Query("select count(c) > 0 from VettingCase c where c.session = :session and c.state in :states")
    boolean existsBySessionAndStateIn(UUID session, Collection<CaseState> states);

    @Query("select c from VettingCase c where c.session = :session")
    List<VettingCase> findAllBySession(UUID session);

    @Query("select c from VettingCase c where c.picture is not null order by c.openedAt")
    List<VettingCase> findAllByPictureNotNullOrderByOpenedAt();

    /** Whether the same name at the same address was cleared for another session since then. */
    @Query("select count(c) > 0 from VettingCase c where c.id <> :id and c.session <> :session"
            + " and c.state = org.safesessions.vet.CaseState.CLEARED and c.decidedAt >= :since and c.namePrint = :name"
            + " and (c.emailPrint = :email or c.phonePrint = :phone)")
    boolean wasCleared(
            UUID id, UUID session, String name, @Nullable String email, @Nullable String phone, Instant since);
}
