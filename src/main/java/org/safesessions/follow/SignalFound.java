package org.safesessions.follow;

import java.time.Instant;
import org.safesessions.kernel.FollowUpId;

/**
 * An answer gives a lead something to decide, or to decide sooner. Not for the audit trail: it would tell what was
 * answered.
 *
 * @param first whether nothing waited for a lead before; else what waits is to be decided sooner
 */
public record SignalFound(FollowUpId followUp, Instant decideBy, boolean first) {}
