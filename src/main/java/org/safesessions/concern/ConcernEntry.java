package org.safesessions.concern;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
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

    // a text, so that a chronology can still be read, and shown to be changed, when somebody made it one we do not know
    @Column(name = "kind", nullable = false, length = 30)
    private String kind;

    @Column(name = "at", nullable = false)
    private Instant at;

    @Column(name = "by_staff", length = 64)
    private @Nullable String byStaff;

    @Column(name = "code", length = 40)
    private @Nullable String code;

    @Column(name = "belongs_to")
    private @Nullable Integer belongsTo;

    @Column(name = "words", nullable = false)
    @JdbcTypeCode(SqlTypes.VARBINARY)
    private byte[] words;

    @Column(name = "facts", length = 100_000)
    private @Nullable String facts;

    @Column(name = "request_print", length = 32)
    private @Nullable String requestPrint;

    @Column(name = "hash", length = 64)
    private @Nullable String hash;

    @Column(name = "proof", length = 32)
    private @Nullable String proof;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected ConcernEntry() {}

    ConcernEntry(ChronologyChain.Link link, byte[] words) {
        ChainedEntry entry = link.entry();
        this.id = entry.id();
        this.concern = entry.concern();
        this.number = entry.number();
        this.kind = entry.kind();
        this.at = entry.at();
        this.byStaff = entry.by();
        this.code = entry.code();
        this.belongsTo = entry.belongsTo();
        this.words = words.clone();
        this.facts = entry.facts();
        this.requestPrint = entry.requestPrint();
        this.hash = link.hash();
        this.proof = link.proof();
    }

    ChronologyChain.Link link() {
        ChainedEntry entry = new ChainedEntry(
                id,
                concern,
                number,
                kind,
                at,
                byStaff,
                code,
                belongsTo,
                ChronologyChain.digest(words),
                facts,
                requestPrint);
        return new ChronologyChain.Link(entry, hash, proof);
    }

    UUID id() {
        return id;
    }

    int number() {
        return number;
    }

    EntryKind kind() {
        return EntryKind.of(kind);
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

    @Nullable Integer belongsTo() {
        return belongsTo;
    }

    byte[] words() {
        return words.clone();
    }
}
