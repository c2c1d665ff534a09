package org.safesessions.run;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.safesessions.kernel.SessionId;
import org.springframework.data.domain.Persistable;

/** An act at the door that was done, by the key it was sent with. */
@Entity
@Table(name = "door_request")
class DoorRequest implements Persistable<UUID> {

    @Id
    @Column(name = "request_key")
    private UUID key;

    @Column(name = "session_id", nullable = false, updatable = false)
    private UUID session;

    @Column(name = "entry_id", nullable = false, updatable = false)
    private UUID entry;

    @Column(name = "asked", nullable = false, updatable = false, length = 64)
    private String asked;

    @Column(name = "done_at", nullable = false, updatable = false)
    private Instant at;

    /** Never merged into a row that is there: the same key twice is a clash. */
    @Transient
    private boolean fresh;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected DoorRequest() {}

    DoorRequest(UUID key, SessionId session, DoorEntryId entry, String asked, Instant at) {
        this.key = key;
        this.session = session.value();
        this.entry = entry.value();
        this.asked = asked;
        this.at = at;
        this.fresh = true;
    }

    DoorEntryId entry() {
        return new DoorEntryId(entry);
    }

    String asked() {
        return asked;
    }

    @Override
    public UUID getId() {
        return key;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    @PostLoad
    @PostPersist
    void kept() {
        this.fresh = false;
    }
}
