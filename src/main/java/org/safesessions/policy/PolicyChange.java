package org.safesessions.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.StaffId;

/** One figure that somebody wants changed, and what a second person said to it. All staff may read it. */
@Entity
@Table(name = "policy_change")
public class PolicyChange {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 60)
    private Figure figure;

    @Column(name = "new_value", nullable = false, updatable = false, length = 40)
    private String value;

    @Column(name = "old_value", nullable = false, updatable = false, length = 40)
    private String oldValue;

    @Column(nullable = false, updatable = false, length = PolicyProposal.LONGEST)
    private String source;

    @Column(nullable = false, updatable = false)
    private LocalDate reviewed;

    @Column(nullable = false, updatable = false, length = PolicyProposal.LONGEST)
    private String why;

    @Column(name = "proposed_by", nullable = false, updatable = false, length = 64)
    private String proposedBy;

    @Column(name = "proposed_at", nullable = false, updatable = false)
    private Instant proposedAt;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private PolicyChangeState state = PolicyChangeState.PROPOSED;

    @Column(name = "decided_by", length = 64)
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(length = PolicyProposal.LONGEST)
    private @Nullable String reason;

    /** Which approved change this is, counted from one. */
    @Column(name = "change_number")
    private @Nullable Integer number;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected PolicyChange() {}

    PolicyChange(PolicyProposal proposal, String oldValue, StaffId by, Instant at) {
        this.id = PolicyChangeId.random().value();
        this.figure = proposal.figure();
        this.value = proposal.value();
        this.oldValue = oldValue;
        this.source = proposal.source();
        this.reviewed = proposal.reviewed();
        this.why = proposal.why();
        this.proposedBy = by.value();
        this.proposedAt = at;
    }

    void approve(StaffId by, @Nullable String words, Instant at, int changeNumber) {
        decide(PolicyChangeState.APPROVED, by, words, at);
        this.number = changeNumber;
    }

    void decide(PolicyChangeState decision, StaffId by, @Nullable String words, Instant at) {
        this.state = decision;
        this.decidedBy = by.value();
        this.decidedAt = at;
        this.reason = words;
    }

    public PolicyChangeId id() {
        return new PolicyChangeId(id);
    }

    public Figure figure() {
        return figure;
    }

    public String value() {
        return value;
    }

    public String valueInWords() {
        return PolicyFigure.inWords(figure, value);
    }

    public String oldValueInWords() {
        return PolicyFigure.inWords(figure, oldValue);
    }

    String oldValue() {
        return oldValue;
    }

    public String source() {
        return source;
    }

    public LocalDate reviewed() {
        return reviewed;
    }

    public String why() {
        return why;
    }

    public StaffId proposedBy() {
        return new StaffId(proposedBy);
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public PolicyChangeState state() {
        return state;
    }

    public Optional<StaffId> decidedBy() {
        return Optional.ofNullable(decidedBy).map(StaffId::new);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    public Optional<Integer> number() {
        return Optional.ofNullable(number);
    }
}
