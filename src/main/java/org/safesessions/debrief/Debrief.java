package org.safesessions.debrief;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;

/** What one of a session's staff wrote about it afterwards. It is written once and stays as it is. */
@Entity
@Table(name = "debrief")
public class Debrief {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "session_id", nullable = false, updatable = false)
    private UUID session;

    @Column(name = "written_by", nullable = false, updatable = false, length = 64)
    private String writtenBy;

    @Column(name = "written_at", nullable = false, updatable = false)
    private Instant writtenAt;

    @JdbcTypeCode(SqlTypes.VARBINARY)
    @Column(name = "words", nullable = false, updatable = false)
    private byte[] words;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Debrief() {}

    Debrief(UUID id, SessionId session, StaffId by, Instant at, byte[] words) {
        this.id = id;
        this.session = session.value();
        this.writtenBy = by.value();
        this.writtenAt = at;
        this.words = words;
    }

    public SessionId session() {
        return new SessionId(session);
    }

    public StaffId writtenBy() {
        return new StaffId(writtenBy);
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    UUID id() {
        return id;
    }

    /** Sealed; who may read what of it is for {@link DebriefDesk#readable} to say. */
    byte[] words() {
        return words;
    }
}
