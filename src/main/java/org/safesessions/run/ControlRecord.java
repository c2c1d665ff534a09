package org.safesessions.run;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.platform.Control;
import org.safesessions.run.ControlStatus.State;

/** What a co-host last saw of one required control. */
@Entity
@Table(name = "control_record")
class ControlRecord {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "session_id", nullable = false, updatable = false)
    private UUID session;

    @Enumerated(EnumType.STRING)
    @Column(name = "control_code", nullable = false, updatable = false, length = 40)
    private Control control;

    @Column(name = "in_place", nullable = false)
    private boolean inPlace;

    @Column(name = "seen_by", nullable = false, length = 64)
    private String seenBy;

    @Column(name = "seen_at", nullable = false)
    private Instant seenAt;

    /** What whoever looked wrote; sealed. */
    @Column(name = "words")
    private byte @Nullable [] words;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected ControlRecord() {}

    @SuppressWarnings("NullAway.Init") // seen() fills the rest, always, before the record is saved
    ControlRecord(SessionId session, Control control) {
        this.id = UUID.randomUUID();
        this.session = session.value();
        this.control = control;
    }

    UUID id() {
        return id;
    }

    ControlRecord seen(boolean nowInPlace, byte @Nullable [] note, StaffId by, Instant at) {
        this.inPlace = nowInPlace;
        this.words = note;
        this.seenBy = by.value();
        this.seenAt = at;
        return this;
    }

    /**
     * @param mayNotVouch whether whoever saw it is the one person whose word does not count for it: the host, for a
     *     critical control
     * @param holds how long a look counts
     */
    static State state(ControlRecords.Row seen, boolean mayNotVouch, Instant now, Duration holds) {
        if (!seen.inPlace()) {
            return State.DRIFTED;
        }
        boolean tooOld = seen.seenAt().plus(holds).isBefore(now);
        return mayNotVouch || tooOld || seen.seenAt().isAfter(now) ? State.UNKNOWN : State.ATTESTED;
    }
}
