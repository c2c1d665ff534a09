package org.safesessions.plan;

import java.util.List;

/**
 * What the table session-risk says.
 *
 * @param identity how likely somebody with a false identity tries to reach those taking part
 * @param hijack how likely strangers break in
 * @param residual the higher of what remains of both once every required setting is in place
 * @param reasons every row that applied, in the order of the table
 */
public record RiskAssessment(
        RiskLevel identity, RiskLevel hijack, RiskLevel residual, boolean approvalNeeded, List<RiskReason> reasons) {

    public RiskAssessment {
        reasons = List.copyOf(reasons);
    }

    /** The higher of the two risks. */
    public RiskLevel level() {
        return identity.compareTo(hijack) < 0 ? hijack : identity;
    }

    /** The codes of the rows, each once. */
    public List<String> because() {
        return reasons.stream().map(RiskReason::because).distinct().toList();
    }

    /** Why this one of the two risks is what it is. */
    public List<String> because(Risk risk) {
        return reasons.stream()
                .filter(reason -> reason.risk() == risk)
                .map(RiskReason::because)
                .distinct()
                .toList();
    }
}
