package org.safesessions.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;

/** Which registration somebody has for one date of a series. */
@Entity
@Table(name = "series_place")
class SeriesPlace {

    @Id
    @Column(name = "registration_id")
    private UUID registration;

    @Column(name = "member_id", nullable = false, updatable = false)
    private UUID member;

    @Column(name = "session_id", nullable = false, updatable = false)
    private UUID session;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected SeriesPlace() {}

    SeriesPlace(UUID registration, SeriesMember member, UUID session) {
        this.registration = registration;
        this.member = member.id();
        this.session = session;
    }

    UUID member() {
        return member;
    }

    RegistrationId registration() {
        return new RegistrationId(registration);
    }

    SessionId session() {
        return new SessionId(session);
    }
}
