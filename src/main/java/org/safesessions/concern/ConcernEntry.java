package org.safesessions.concern;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ConcernId;
import org.safesessions.kernel.StaffId;

/** One line of a concern's chronology. It is written once: what was wrong in it is put right by another. */
@Entity
@Immutable
@Table(name = "concern_entry")
class ConcernEntry {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "concern_id", nullable = false)
    private UUID concern;

    @Column(name = "number", nullable = false)
    private int number;

    @Column(name = "kind", nullable = false, length = 30)
    @Enumerated(EnumType.STRING)
    private EntryKind kind;

    @Column(name = "at", nullable = false)
    private Instant at;

    @Column(name = "by_staff", length = 64)
    private @Nullable String byStaff;

    @Column(name = "code", length = 40)
    private @Nullable String code;

    @Column(name = "words", nullable = false)
    @JdbcTypeCode(SqlTypes.VARBINARY)
    private byte[] words;

    @Column(name = "request_print", length = 32)
    private @Nullable String requestPrint;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected ConcernEntry() {}

    ConcernEntry(
            UUID id,
            ConcernId concern,
            int number,
            EntryKind kind,
            Instant at,
            @Nullable StaffId by,
            @Nullable String code,
            byte[] words,
            @Nullable String requestPrint) {
        this.id = id;
        this.concern = concern.value();
        this.number = number;
        this.kind = kind;
        this.at = at;
        this.byStaff = by == null ? null : by.value();
        this.code = code;
        this.words = words.clone();
        this.requestPrint = requestPrint;
    }

    UUID id() {
        return id;
    }

    int number() {
        return number;
    }

    EntryKind kind() {
        return kind;
    }

    Instant at() {
        return at;
    }

    @Nullable StaffId by() {
        return byStaff == null ? null : new StaffId(byStaff);
    }

    @Nullable String code() {
        return code;
    }

    byte[] words() {
        return words.clone();
    }
}
