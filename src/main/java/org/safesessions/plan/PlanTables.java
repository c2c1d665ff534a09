package org.safesessions.plan;

import java.util.List;
import org.safesessions.platform.PlatformVerdict;

/** The decision tables a plan is put to. Each answer is complete: a table that cannot answer throws. */
public interface PlanTables {

    RiskAssessment risk(SessionPlan plan);

    /** Each control once, the critical ones first. */
    List<RequiredControl> controls(SessionPlan plan, RiskLevel level);

    PlatformVerdict platform(SessionPlan plan);
}
