package org.safesessions.concern;

/** How much harm there is, or may be. */
public enum Severity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
