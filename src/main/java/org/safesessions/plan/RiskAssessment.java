package org.safesessions.plan;

import java.util.List;

/**
 * What the table session-risk says.
 *
 * @param because codes of every row that applied; the message {@code risk.CODE} says it in words
 */
public record RiskAssessment(RiskLevel level, boolean approvalNeeded, List<String> because) {

    public RiskAssessment {
        because = List.copyOf(because);
    }
}
