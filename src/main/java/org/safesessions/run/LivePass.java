package org.safesessions.run;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;

/**
 * One of a session's people may come to its live page, and nowhere else, without a password. Whether it holds is not kept
 * here: it is asked anew each time.
 */
@Entity
@Table(name = "live_pass")
class LivePass {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "session_id", nullable = false, updatable = false)
    private UUID session;

    @Column(name = "staff_id", nullable = false, updatable = false, length = 64)
    private String person;

    @Column(name = "issued_at", nullable = false, updatable = false)
    private Instant issuedAt;

    /** How many codes were sent so far; the last of them is the only one that may count. */
    @Column(name = "code_number", nullable = false)
    private int codeNumber;

    @Column(name = "code_asked_at")
    private @Nullable Instant codeAskedAt;

    @Column(name = "code_tries", nullable = false)
    private int codeTries;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected LivePass() {}

    LivePass(SessionId session, StaffId person, Instant at) {
        this.id = UUID.randomUUID();
        this.session = session.value();
        this.person = person.value();
        this.issuedAt = at;
    }

    UUID id() {
        return id;
    }

    SessionId session() {
        return new SessionId(session);
    }

    StaffId person() {
        return new StaffId(person);
    }

    int codeNumber() {
        return codeNumber;
    }

    void newCode(Instant at) {
        this.codeNumber++;
        this.codeAskedAt = at;
        this.codeTries = 0;
    }

    void mistyped() {
        this.codeTries++;
    }

    /** A code opens once. */
    void codeUsed() {
        this.codeAskedAt = null;
    }

    boolean awaitsCode(Instant now, Duration lives, int tries) {
        return codeAskedAt != null && now.isBefore(codeAskedAt.plus(lives)) && codeTries < tries;
    }
}
