package org.safesessions.practice;

import org.safesessions.plan.RiskAssessment;
import org.safesessions.plan.SessionPlan;

/**
 * A practice as it stands, for whoever plays it.
 *
 * @param plan what was planned in it: no session comes of it
 * @param risk what the real tables say of that plan
 */
public record Played(Practice practice, SessionPlan plan, RiskAssessment risk, Course course) {}
