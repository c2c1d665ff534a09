package org.safesessions.follow;

import org.safesessions.kernel.FollowUpId;

/** Nobody is to be asked any more. Not for the audit trail: what caused it is on record there. */
public record FollowUpStopped(FollowUpId followUp) {}
