package org.safesessions.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * One row of the table session-risk that applied.
 *
 * @param because its code; the message {@code risk.CODE} says it in words
 */
@Embeddable
public record RiskReason(
        @Column(name = "risk", nullable = false, length = 40) @Enumerated(EnumType.STRING)
        Risk risk,

        @Column(name = "because", nullable = false, length = 60)
        String because) {}
