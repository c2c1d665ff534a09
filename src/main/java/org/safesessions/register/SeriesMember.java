package org.safesessions.register;

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
import org.safesessions.kernel.SeriesId;

/** Somebody who registered once for something that takes place every week. Says nothing about who it is. */
@Entity
@Table(name = "series_member")
class SeriesMember {

    /** Why they come to no later date any more. */
    enum End {
        WITHDRAWN,
        /** Refused by two people when they were checked. */
        REFUSED,
        /** Taken out of a session, or not who was registered. */
        REMOVED
    }

    @Id
    @Column(name = "id")
    private UUID id;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "series_id", nullable = false, updatable = false)
    private UUID series;

    @Column(name = "since", nullable = false, updatable = false)
    private Instant since;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "ended_because", length = 40)
    @Enumerated(EnumType.STRING)
    private @Nullable End endedBecause;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected SeriesMember() {}

    SeriesMember(SeriesId series, Instant since) {
        this.id = UUID.randomUUID();
        this.series = series.value();
        this.since = since;
    }

    UUID id() {
        return id;
    }

    boolean comes() {
        return endedAt == null;
    }

    void end(End why, Instant at) {
        if (endedAt == null) {
            this.endedAt = at;
            this.endedBecause = why;
        }
    }
}
