package org.safesessions.refer;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Referrals extends JpaRepository<Referral, UUID> {

    @Query("select r from Referral r where r.concern = :concern order by r.begunAt, r.id")
    List<Referral> ofConcern(UUID concern);

    @Query("select r.id from Referral r where r.state in :open order by r.begunAt")
    List<UUID> open(Collection<ReferralState> open);
}
