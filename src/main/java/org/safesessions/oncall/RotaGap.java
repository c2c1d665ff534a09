package org.safesessions.oncall;

import org.safesessions.kernel.Interval;
import org.safesessions.kernel.SessionId;

/**
 * A stretch of time in which a planned session needs a lead and no confirmed shift covers it.
 *
 * @param askedFor a shift that is not confirmed yet overlaps it, so somebody has been asked
 */
public record RotaGap(SessionId session, Interval interval, boolean askedFor) {}
