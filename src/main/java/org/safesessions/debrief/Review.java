package org.safesessions.debrief;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;

/** What a lead noted after reading the debriefs; with it the session may be closed. */
@Entity
@Table(name = "session_review")
class Review {

    @Id
    @Column(name = "session_id")
    private UUID session;

    @Column(name = "reviewed_by", nullable = false, updatable = false, length = 64)
    private String by;

    @Column(name = "reviewed_at", nullable = false, updatable = false)
    private Instant at;

    @JdbcTypeCode(SqlTypes.VARBINARY)
    @Column(name = "words", nullable = false, updatable = false)
    private byte[] words;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Review() {}

    Review(SessionId session, StaffId by, Instant at, byte[] words) {
        this.session = session.value();
        this.by = by.value();
        this.at = at;
        this.words = words;
    }

    StaffId by() {
        return new StaffId(by);
    }

    Instant at() {
        return at;
    }

    /** The note, sealed. */
    byte[] words() {
        return words;
    }
}
