package org.safesessions.run;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.safesessions.people.BrowserSecret;

/** A browser in which somebody opened their way to a live page. */
@Entity
@Table(name = "live_key")
class LiveKey {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "pass_id", nullable = false, updatable = false)
    private UUID pass;

    @Column(name = "secret_hash", nullable = false, updatable = false, length = 64)
    private String hash;

    @Column(name = "opened_at", nullable = false, updatable = false)
    private Instant openedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected LiveKey() {}

    LiveKey(LivePass pass, BrowserSecret secret, Instant at) {
        this.id = UUID.randomUUID();
        this.pass = pass.id();
        this.hash = secret.hash();
        this.openedAt = at;
    }

    UUID pass() {
        return pass;
    }
}
