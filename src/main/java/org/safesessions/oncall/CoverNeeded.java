package org.safesessions.oncall;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.safesessions.kernel.Interval;
import org.safesessions.kernel.SessionId;

/** When a session needs a lead on call: all that this module ever knows of a session. */
@Entity
@Table(name = "cover_needed")
class CoverNeeded {

    @Id
    @Column(name = "session_id")
    private UUID session;

    @Column(name = "begins_at", nullable = false)
    private Instant beginsAt;

    @Column(name = "ends_at", nullable = false)
    private Instant endsAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected CoverNeeded() {}

    CoverNeeded(SessionId session, Interval interval) {
        this.session = session.value();
        this.beginsAt = interval.from();
        this.endsAt = interval.to();
    }

    SessionId session() {
        return new SessionId(session);
    }

    Interval interval() {
        return new Interval(beginsAt, endsAt);
    }
}
