package org.safesessions.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.safesessions.kernel.StaffId;

/** What somebody has answered of a plan so far. Theirs alone; it is not a session, and no rule has been asked. */
@Entity
@Table(name = "plan_draft")
class PlanDraft {

    @Id
    @Column(name = "id")
    private UUID id;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "owner", nullable = false, updatable = false, length = 64)
    private String owner;

    @JdbcTypeCode(SqlTypes.VARBINARY)
    @Column(name = "words", nullable = false)
    private byte[] words;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected PlanDraft() {}

    PlanDraft(UUID id, StaffId owner, byte[] words, Instant at) {
        this.id = id;
        this.owner = owner.value();
        this.words = words;
        this.changedAt = at;
    }

    UUID id() {
        return id;
    }

    boolean isOf(StaffId person) {
        return owner.equals(person.value());
    }

    byte[] words() {
        return words;
    }

    Instant changedAt() {
        return changedAt;
    }

    void change(byte[] then, Instant at) {
        this.words = then;
        this.changedAt = at;
    }
}
