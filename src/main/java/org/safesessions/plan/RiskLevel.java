package org.safesessions.plan;

/** How risky the session is after its controls, by the table session-risk. */
public enum RiskLevel {
    LOW,
    MEDIUM,
    HIGH
}
