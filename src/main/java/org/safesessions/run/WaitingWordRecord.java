package org.safesessions.run;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;

/** The last thing that a member of staff noted of somebody who waits. It lets nobody in. */
@Entity
@Table(name = "waiting_word")
class WaitingWordRecord {

    @Id
    @Column(name = "entry_id")
    private UUID entry;

    @Version
    @Column(name = "version", nullable = false)
    private @Nullable Long version;

    @Column(name = "session_id", nullable = false, updatable = false)
    private UUID session;

    @Enumerated(EnumType.STRING)
    @Column(name = "word", nullable = false, length = 40)
    private WaitingWord word;

    @Column(name = "said_by", nullable = false, length = 64)
    private String by;

    @Column(name = "said_at", nullable = false)
    private Instant at;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected WaitingWordRecord() {}

    WaitingWordRecord(DoorEntryId entry, SessionId session, WaitingWord word, StaffId by, Instant at) {
        this.entry = entry.value();
        this.session = session.value();
        this.word = word;
        this.by = by.value();
        this.at = at;
    }

    void say(WaitingWord now, StaffId byWhom, Instant when) {
        this.word = now;
        this.by = byWhom.value();
        this.at = when;
    }

    DoorEntryId entry() {
        return new DoorEntryId(entry);
    }

    WaitingWord word() {
        return word;
    }

    StaffId by() {
        return new StaffId(by);
    }

    Instant at() {
        return at;
    }
}
