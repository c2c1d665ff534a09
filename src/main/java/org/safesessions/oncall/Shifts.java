package org.safesessions.oncall;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Shifts extends JpaRepository<Shift, UUID> {

    @Query("select s.id from Shift s where s.withdrawnAt is null and s.beginsAt < :to and s.endsAt > :from")
    List<UUID> idsOverlapping(Instant from, Instant to);

    @Query("""
            select s from Shift s where s.beginsAt < :to and s.endsAt > :from
            order by s.beginsAt, s.tier desc, s.lead, s.offeredAt""")
    List<Shift> overlapping(Instant from, Instant to);

    /** Read past the persistence context, so that what another transaction committed meanwhile is seen. */
    @Query("""
            select new org.safesessions.oncall.Shifts$Row(s.lead, s.tier, s.beginsAt, s.endsAt, s.confirmedAt)
            from Shift s where s.withdrawnAt is null and s.beginsAt < :to and s.endsAt > :from""")
    List<Row> rowsOverlapping(Instant from, Instant to);

    @Query("""
            select count(s) > 0 from Shift s
            where s.withdrawnAt is null and s.lead = :lead and s.beginsAt < :to and s.endsAt > :from""")
    boolean hasOneOverlapping(String lead, Instant from, Instant to);

    @Query("select count(s) > 0 from Shift s where s.replaces = :replaced")
    boolean existsByReplaces(UUID replaced);

    /** A shift that is not withdrawn, as it stands in the database now. */
    record Row(
            String lead,
            Tier tier,
            Instant beginsAt,
            Instant endsAt,
            @org.jspecify.annotations.Nullable Instant confirmedAt) {}
}
