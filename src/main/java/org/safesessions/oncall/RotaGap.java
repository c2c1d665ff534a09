package org.safesessions.oncall;

import org.safesessions.kernel.Interval;
import org.safesessions.kernel.SessionId;

/**
 * A stretch of time in which a planned session needs a lead and no confirmed shift of anybody who could be it covers it.
 *
 * @param askedFor a shift that is not confirmed yet overlaps it, so somebody has been asked who could be it
 * @param onlyStaffAreOnCall it would be covered, if those who are on call were not needed in the session itself
 */
public record RotaGap(SessionId session, Interval interval, boolean askedFor, boolean onlyStaffAreOnCall) {}
