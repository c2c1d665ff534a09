package org.safesessions.follow;

import java.time.Instant;
import java.time.ZoneId;
import org.safesessions.kernel.FollowUpId;

/** One answer that waits for a lead, without a word of it. */
public record FollowUpLine(
        FollowUpId id, String sessionTitle, Instant startsAt, ZoneId timeZone, Instant decideBy, boolean urgent) {}
