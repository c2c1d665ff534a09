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
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;

/** The last thing that somebody said does not work; open until a co-host has seen to it. */
@Entity
@Table(name = "join_trouble")
class JoinTroubleRecord {

    @Id
    @Column(name = "registration_id")
    private UUID registration;

    @Version
    @Column(name = "version", nullable = false)
    private @Nullable Long version;

    @Column(name = "session_id", nullable = false, updatable = false)
    private UUID session;

    @Enumerated(EnumType.STRING)
    @Column(name = "trouble", nullable = false, length = 40)
    private JoinTrouble trouble;

    @Column(name = "told_at", nullable = false)
    private Instant toldAt;

    @Column(name = "cleared_at")
    private @Nullable Instant clearedAt;

    @Column(name = "cleared_by", length = 64)
    private @Nullable String clearedBy;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected JoinTroubleRecord() {}

    JoinTroubleRecord(RegistrationId registration, SessionId session, JoinTrouble trouble, Instant at) {
        this.registration = registration.value();
        this.session = session.value();
        this.trouble = trouble;
        this.toldAt = at;
    }

    RegistrationId registration() {
        return new RegistrationId(registration);
    }

    boolean isOf(SessionId id) {
        return session.equals(id.value());
    }

    JoinTrouble trouble() {
        return trouble;
    }

    Instant toldAt() {
        return toldAt;
    }

    boolean isOpen() {
        return clearedAt == null;
    }

    /** Whether it is news: the same, said again while it is open, is not. */
    boolean isNews(JoinTrouble said) {
        return !isOpen() || trouble != said;
    }

    void say(JoinTrouble said, Instant at) {
        this.trouble = said;
        this.toldAt = at;
        this.clearedAt = null;
        this.clearedBy = null;
    }

    void clear(StaffId by, Instant at) {
        this.clearedAt = at;
        this.clearedBy = by.value();
    }
}
