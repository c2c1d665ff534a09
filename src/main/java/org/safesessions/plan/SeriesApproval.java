package org.safesessions.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.StaffId;

/** For what plan, and until when, the dates of a series need nobody's approval any more. */
@Embeddable
public class SeriesApproval {

    @Column(name = "approved_plan", length = 4000)
    @Convert(converter = PlanText.class)
    private SessionPlan plan;

    @Column(name = "approved_risk", length = 40)
    @Enumerated(EnumType.STRING)
    private RiskLevel risk;

    @Column(name = "approved_by", length = 64)
    private @Nullable String by;

    @Column(name = "approved_at")
    private Instant at;

    @Column(name = "approved_until")
    private LocalDate until;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected SeriesApproval() {}

    SeriesApproval(SessionPlan plan, RiskLevel risk, @Nullable StaffId by, Instant at, LocalDate until) {
        this.plan = plan;
        this.risk = risk;
        this.by = by == null ? null : by.value();
        this.at = at;
        this.until = until;
    }

    SessionPlan plan() {
        return plan;
    }

    RiskLevel risk() {
        return risk;
    }

    /** The lead; empty when nobody had to. */
    public Optional<StaffId> by() {
        return Optional.ofNullable(by).map(StaffId::new);
    }

    public Instant at() {
        return at;
    }

    /** The last day it is good for. */
    public LocalDate until() {
        return until;
    }
}
