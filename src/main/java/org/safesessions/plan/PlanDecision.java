package org.safesessions.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.StaffId;

/** What a lead last decided on a plan. A plan handed in again awaits a new decision, but whoever made the last is kept. */
@Embeddable
class PlanDecision {

    @Column(name = "decided_by", length = 64)
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "approved", nullable = false)
    private boolean approved;

    protected PlanDecision() {}

    PlanDecision(StaffId by, Instant at, boolean approved) {
        this.decidedBy = by.value();
        this.decidedAt = at;
        this.approved = approved;
    }

    Optional<StaffId> approvedBy() {
        return approved && decidedBy != null ? Optional.of(new StaffId(decidedBy)) : Optional.empty();
    }

    Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    void awaitAnother() {
        this.approved = false;
    }
}
