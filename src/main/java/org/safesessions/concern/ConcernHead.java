package org.safesessions.concern;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** How many entries a chronology has, and the hash of the last. */
@Entity
@Table(name = "concern_head")
class ConcernHead {

    @Id
    @Column(name = "concern_id")
    private UUID concern;

    @Column(name = "entries", nullable = false)
    private int entries;

    @Column(name = "hash", nullable = false, length = 64)
    private String hash;

    @Column(name = "proof", nullable = false, length = 32)
    private String proof;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected ConcernHead() {}

    ConcernHead(ChronologyChain.Head head) {
        this.concern = head.concern();
        this.entries = head.entries();
        this.hash = head.hash();
        this.proof = head.proof();
    }

    void moveTo(ChronologyChain.Head head) {
        entries = head.entries();
        hash = head.hash();
        proof = head.proof();
    }

    ChronologyChain.Head value() {
        return new ChronologyChain.Head(concern, entries, hash, proof);
    }
}
