package org.safesessions.run;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;

/** A member of a session's staff said that they are at their place. Saying it again renews it. */
@Entity
@Table(name = "check_in")
class CheckIn {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "session_id", nullable = false, updatable = false)
    private UUID session;

    @Column(name = "staff_id", nullable = false, updatable = false, length = 64)
    private String person;

    @Column(name = "checked_in_at", nullable = false)
    private Instant at;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected CheckIn() {}

    CheckIn(SessionId session, StaffId person, Instant at) {
        this.id = UUID.randomUUID();
        this.session = session.value();
        this.person = person.value();
        this.at = at;
    }

    void renew(Instant again) {
        this.at = again;
    }

    /** Whether a check-in made then counts as being present now: not too long ago, and not in the future. */
    static boolean counts(Instant checkedIn, Instant now, Duration holds) {
        return !checkedIn.isAfter(now) && !checkedIn.plus(holds).isBefore(now);
    }
}
