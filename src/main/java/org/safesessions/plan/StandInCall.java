package org.safesessions.plan;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;

/** Everybody who can has been asked to stand in at a session; whoever says yes first does. */
@Entity
@Table(name = "stand_in_call")
class StandInCall {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "session_id", nullable = false, updatable = false)
    private UUID session;

    @Column(name = "stands_in_as", nullable = false, updatable = false, length = 20)
    @Enumerated(EnumType.STRING)
    private StandInRole role;

    @Column(name = "asked_by", nullable = false, updatable = false, length = 64)
    private String askedBy;

    @Column(name = "asked_at", nullable = false, updatable = false)
    private Instant askedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "stand_in_asked", joinColumns = @JoinColumn(name = "call_id"))
    @Column(name = "staff_id", nullable = false, length = 64)
    private Set<String> asked = new TreeSet<>();

    @Column(name = "settled_by", length = 64)
    private @Nullable String settledBy;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected StandInCall() {}

    StandInCall(SessionId session, StandInRole role, Collection<StaffId> asked, StaffId by, Instant at) {
        this.id = UUID.randomUUID();
        this.session = session.value();
        this.role = role;
        this.askedBy = by.value();
        this.askedAt = at;
        asked.stream().map(StaffId::value).forEach(this.asked::add);
    }

    UUID id() {
        return id;
    }

    SessionId session() {
        return new SessionId(session);
    }

    StandInRole role() {
        return role;
    }

    Set<StaffId> asked() {
        return asked.stream().map(StaffId::new).collect(Collectors.toSet());
    }

    boolean isOpen() {
        return settledBy == null;
    }

    Optional<StaffId> settledBy() {
        return Optional.ofNullable(settledBy).map(StaffId::new);
    }

    void settle(StaffId by, Instant at) {
        this.settledBy = by.value();
        this.settledAt = at;
    }
}
