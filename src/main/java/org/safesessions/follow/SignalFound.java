package org.safesessions.follow;

import java.time.Instant;
import org.safesessions.kernel.FollowUpId;

/**
 * An answer gives a lead something to decide. Not for the audit trail: it would tell what was answered.
 *
 * @param first whether nothing waited for a lead before
 */
public record SignalFound(FollowUpId followUp, Instant decideBy, boolean first) {}
