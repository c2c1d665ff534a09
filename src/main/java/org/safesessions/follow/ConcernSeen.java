package org.safesessions.follow;

import java.util.UUID;
import org.safesessions.kernel.FollowUpId;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;

/**
 * A lead decided that an answer is a concern: whoever takes concerns in raises it in the same act. Not for the audit trail:
 * the decision and the concern are on record there, each by itself.
 *
 * @param occasion once for each
 */
public record ConcernSeen(FollowUpId followUp, SessionId session, AboutUs aboutUs, UUID occasion, StaffId by) {}
