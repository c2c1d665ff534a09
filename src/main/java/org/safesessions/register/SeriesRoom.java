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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.safesessions.kernel.SeriesId;
import org.safesessions.kernel.StaffId;
import org.safesessions.platform.Platform;

/** How people get into the meeting room of every date of a series that has no way in of its own; sealed. */
@Entity
@Table(name = "series_room")
class SeriesRoom {

    @Id
    @Column(name = "series_id")
    private UUID series;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Enumerated(EnumType.STRING)
    @Column(name = "platform", nullable = false, length = 40)
    private Platform platform;

    @Column(name = "written_by", nullable = false, length = 64)
    private String writtenBy;

    @Column(name = "written_at", nullable = false)
    private Instant writtenAt;

    @JdbcTypeCode(SqlTypes.VARBINARY)
    @Column(name = "words", nullable = false)
    private byte[] words;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected SeriesRoom() {}

    SeriesRoom(SeriesId series, Platform platform, byte[] words, StaffId by, Instant at) {
        this.series = series.value();
        this.platform = platform;
        this.words = words;
        this.writtenBy = by.value();
        this.writtenAt = at;
    }

    void rewrite(Platform newPlatform, byte[] newWords, StaffId by, Instant at) {
        this.platform = newPlatform;
        this.words = newWords;
        this.writtenBy = by.value();
        this.writtenAt = at;
    }

    /** The platform it is on; it leads nowhere on another. */
    Platform platform() {
        return platform;
    }

    byte[] words() {
        return words;
    }
}
