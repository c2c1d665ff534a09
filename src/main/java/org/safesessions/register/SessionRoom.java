package org.safesessions.register;

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

/** How people get into the meeting room of a session; sealed. */
@Entity
@Table(name = "session_room")
class SessionRoom {

    @Id
    @Column(name = "session_id")
    private UUID session;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "written_by", nullable = false, length = 64)
    private String writtenBy;

    @Column(name = "written_at", nullable = false)
    private Instant writtenAt;

    @JdbcTypeCode(SqlTypes.VARBINARY)
    @Column(name = "words", nullable = false)
    private byte[] words;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected SessionRoom() {}

    SessionRoom(SessionId session, byte[] words, StaffId by, Instant at) {
        this.session = session.value();
        this.words = words;
        this.writtenBy = by.value();
        this.writtenAt = at;
    }

    void rewrite(byte[] newWords, StaffId by, Instant at) {
        this.words = newWords;
        this.writtenBy = by.value();
        this.writtenAt = at;
    }

    byte[] words() {
        return words;
    }
}
