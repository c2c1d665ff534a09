package org.safesessions.run;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;

/** A co-host said that the holding screen with the rules is on view where people join. */
@Entity
@Table(name = "rules_on_view")
class RulesOnView {

    @Id
    @Column(name = "session_id")
    private UUID session;

    @Column(name = "shown_by", nullable = false, length = 64)
    private String by;

    @Column(name = "shown_at", nullable = false)
    private Instant at;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected RulesOnView() {}

    @SuppressWarnings("NullAway.Init") // shown() fills the rest, always, before the record is saved
    RulesOnView(SessionId session) {
        this.session = session.value();
    }

    RulesOnView shown(StaffId byWhom, Instant when) {
        this.by = byWhom.value();
        this.at = when;
        return this;
    }

    /** Whether rules put on view then still count as shown: not too long ago, and not in the future. */
    static boolean counts(Instant shown, Instant now, Duration holds) {
        return !shown.isAfter(now) && !shown.plus(holds).isBefore(now);
    }
}
