package org.safesessions.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.safesessions.kernel.StaffId;

/** A browser on which one of us signed in. */
@Entity
@Table(name = "known_device")
class KnownDevice {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "staff_id", nullable = false, updatable = false, length = 64)
    private String person;

    @Column(name = "secret_hash", nullable = false, length = 64)
    private String hash;

    @Column(name = "remembered_at", nullable = false)
    private Instant rememberedAt;

    @Column(name = "expires_at", nullable = false)
    private Instant expiresAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected KnownDevice() {}

    KnownDevice(StaffId person, BrowserSecret secret, Instant at, Instant until) {
        this.id = UUID.randomUUID();
        this.person = person.value();
        this.hash = secret.hash();
        this.rememberedAt = at;
        this.expiresAt = until;
    }

    void changeTo(BrowserSecret secret) {
        this.hash = secret.hash();
    }

    void signedInAgain(Instant at, Instant until) {
        this.rememberedAt = at;
        this.expiresAt = until;
    }

    boolean isOf(StaffId somebody) {
        return person.equals(somebody.value());
    }

    boolean isKnownAt(Instant now) {
        return now.isBefore(expiresAt);
    }

    Instant rememberedAt() {
        return rememberedAt;
    }
}
