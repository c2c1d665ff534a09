package org.safesessions.follow;

import org.safesessions.kernel.FollowUpId;

/** There is somebody to ask later. Not for the audit trail: that the session ended is on record there. */
public record FollowUpPlanned(FollowUpId followUp) {}
