package org.safesessions.run;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.oncall.LeadOnCall;
import org.safesessions.plan.Session;

/**
 * The live hour of one session, and the only truth of whether it was started. There is no way to make one, or to let it
 * go on, without the proof that a lead is on call at that instant.
 */
@Entity
@Table(name = "live_session")
public class LiveSession {

    /** Why it pauses. */
    public enum PauseCause {
        STAFF_PAUSED,
        /** The lead on call is no longer there, so cover was lost. */
        LEAD_WITHDREW
    }

    @Id
    @Column(name = "session_id")
    private UUID id;

    @Column(name = "started_by", nullable = false, updatable = false, length = 64)
    private String startedBy;

    @Column(name = "started_at", nullable = false, updatable = false)
    private Instant startedAt;

    /** The lead whose being on call opened the door, last time it was opened. */
    @Column(name = "lead_on_call", nullable = false, length = 64)
    private String lead;

    @Column(name = "covered_until", nullable = false)
    private Instant coveredUntil;

    @Column(name = "paused_at")
    private @Nullable Instant pausedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "pause_cause", length = 40)
    private @Nullable PauseCause pauseCause;

    /** Why it was paused; sealed. */
    @Column(name = "words")
    private byte @Nullable [] words;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected LiveSession() {}

    private LiveSession(Session session, StaffId by, Instant at, LeadOnCall proof) {
        this.id = session.id().value();
        this.startedBy = by.value();
        this.startedAt = at;
        this.lead = proof.lead().value();
        this.coveredUntil = proof.coveredUntil();
    }

    /**
     * @throws IllegalStateException when the proof is not held any more
     */
    static LiveSession start(LeadOnCall proof, Session session, StaffId by, Instant at) {
        proof.requireHeld();
        return new LiveSession(session, by, at, proof);
    }

    /**
     * @throws IllegalStateException when the proof is not held any more
     */
    void resume(LeadOnCall proof) {
        proof.requireHeld();
        this.lead = proof.lead().value();
        this.coveredUntil = proof.coveredUntil();
        this.pausedAt = null;
        this.pauseCause = null;
        this.words = null;
    }

    void pause(PauseCause cause, byte @Nullable [] why, Instant at) {
        this.pausedAt = at;
        this.pauseCause = cause;
        this.words = why;
    }

    void end(Instant at) {
        this.endedAt = at;
    }

    public SessionId id() {
        return new SessionId(id);
    }

    public StaffId startedBy() {
        return new StaffId(startedBy);
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** The lead on call when the door was last opened; they may have been relieved since. */
    public StaffId lead() {
        return new StaffId(lead);
    }

    public Instant coveredUntil() {
        return coveredUntil;
    }

    public boolean isRunning() {
        return endedAt == null && pausedAt == null;
    }

    public boolean isPaused() {
        return endedAt == null && pausedAt != null;
    }

    public Optional<Instant> pausedAt() {
        return Optional.ofNullable(pausedAt);
    }

    public Optional<PauseCause> pauseCause() {
        return Optional.ofNullable(pauseCause);
    }

    byte @Nullable [] words() {
        return words;
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }
}
