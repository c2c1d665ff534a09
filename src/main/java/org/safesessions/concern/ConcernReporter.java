package org.safesessions.concern;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.safesessions.kernel.ConcernId;

/** Who reported a concern, as far as they said; in a table and under a key of its own. */
@Entity
@Immutable
@Table(name = "concern_reporter")
class ConcernReporter {

    @Id
    @Column(name = "concern_id")
    private UUID concern;

    @Column(name = "words", nullable = false)
    @JdbcTypeCode(SqlTypes.VARBINARY)
    private byte[] words;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected ConcernReporter() {}

    ConcernReporter(ConcernId concern, byte[] words) {
        this.concern = concern.value();
        this.words = words.clone();
    }

    byte[] words() {
        return words.clone();
    }
}
