package org.safesessions.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.safesessions.platform.Control;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface ControlRecords extends JpaRepository<ControlRecord, UUID> {

    @Query("select c from ControlRecord c where c.session = :session and c.control = :control")
    Optional<ControlRecord> findBySessionAndControl(UUID session, Control control);

    @Modifying(flushAutomatically = true, clearAutomatically = false)
    @Query("delete from ControlRecord c where c.session = :session")
    void forget(UUID session);

    /** Read past the persistence context, so that what another transaction committed meanwhile is seen. */
    @Query("""
            select new org.safesessions.run.ControlRecords$Row(c.control, c.inPlace, c.seenBy, c.seenAt)
            from ControlRecord c where c.session = :session""")
    List<Row> rowsOf(UUID session);

    /** What was seen last, by whom and when. */
    record Row(Control control, boolean inPlace, String seenBy, Instant seenAt) {}
}
