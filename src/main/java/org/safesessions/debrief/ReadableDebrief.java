package org.safesessions.debrief;

import java.time.Instant;
import org.safesessions.kernel.StaffId;

/** A debrief as one reader may read it: what is not for them is not in it. */
public record ReadableDebrief(StaffId writtenBy, Instant writtenAt, DebriefNotes notes) {}
