package org.safesessions.debrief;

import java.time.Instant;
import org.safesessions.kernel.StaffId;

/** What a lead noted after reading the debriefs, as other leads read it. */
public record ReadableReview(StaffId reviewedBy, Instant reviewedAt, String note) {}
