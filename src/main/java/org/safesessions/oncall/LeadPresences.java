package org.safesessions.oncall;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface LeadPresences extends JpaRepository<LeadPresence, String> {

    @Query("""
            select new org.safesessions.oncall.LeadPresences$Seen(p.lead, p.hereAt)
            from LeadPresence p where p.lead in :leads and p.hereAt is not null""")
    List<Seen> lastSeen(Collection<String> leads);

    record Seen(String lead, Instant at) {}
}
