package org.safesessions.policy;

/** Where a proposed change stands. */
public enum PolicyChangeState {
    PROPOSED,
    /** In force for everything that began afterwards. */
    APPROVED,
    DECLINED,
    /** Taken back by whoever proposed it. */
    WITHDRAWN
}
