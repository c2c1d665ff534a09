package org.safesessions.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.safesessions.kernel.SessionId;

/** How many places of a session are taken; changed only while its row is locked. */
@Entity
@Table(name = "place_count")
class PlaceCount {

    @Id
    @Column(name = "session_id")
    private UUID session;

    @Column(name = "taken", nullable = false)
    private int taken;

    @Column(name = "last_number", nullable = false)
    private long lastNumber;

    @Column(name = "closed", nullable = false)
    private boolean closed;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected PlaceCount() {}

    PlaceCount(SessionId session) {
        this.session = session.value();
    }

    /** The next number in the order of arrival. */
    long next() {
        return ++lastNumber;
    }

    boolean takeIfLeft(int places) {
        if (taken >= places) {
            return false;
        }
        taken++;
        return true;
    }

    void giveBack() {
        taken--;
    }

    int taken() {
        return taken;
    }

    boolean isClosed() {
        return closed;
    }

    void close() {
        this.closed = true;
    }
}
