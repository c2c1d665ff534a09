package org.safesessions.plan;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/** A {@link RiskAssessment} as it lies in the table; nobody has assessed a plan that was never handed in. */
@Embeddable
class RiskColumns {

    @Column(name = "risk_level", nullable = false, length = 40)
    @Enumerated(EnumType.STRING)
    private RiskLevel level = RiskLevel.HIGH;

    @Column(name = "identity_risk", nullable = false, length = 40)
    @Enumerated(EnumType.STRING)
    private RiskLevel identity = RiskLevel.HIGH;

    @Column(name = "hijack_risk", nullable = false, length = 40)
    @Enumerated(EnumType.STRING)
    private RiskLevel hijack = RiskLevel.HIGH;

    @Column(name = "residual_risk", nullable = false, length = 40)
    @Enumerated(EnumType.STRING)
    private RiskLevel residual = RiskLevel.HIGH;

    @Column(name = "approval_needed", nullable = false)
    private boolean approvalNeeded = true;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SELECT)
    @BatchSize(size = 64)
    @CollectionTable(name = "session_risk", joinColumns = @JoinColumn(name = "session_id"))
    @OrderColumn(name = "position")
    private List<RiskReason> reasons = new ArrayList<>();

    protected RiskColumns() {}

    RiskAssessment assessment() {
        return new RiskAssessment(identity, hijack, residual, approvalNeeded, reasons);
    }

    void write(RiskAssessment risk) {
        this.level = risk.level();
        this.identity = risk.identity();
        this.hijack = risk.hijack();
        this.residual = risk.residual();
        this.approvalNeeded = risk.approvalNeeded();
        this.reasons.clear();
        this.reasons.addAll(risk.reasons());
    }
}
