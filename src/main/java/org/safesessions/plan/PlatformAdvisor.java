package org.safesessions.plan;

import java.util.List;

/** Says which platforms suit a session, the best first; whether one may be used is for {@link PlanTables#platform} to say. */
public interface PlatformAdvisor {

    /** Every platform: first those that may be used, by their points, then the others. */
    List<PlatformAdvice> ranked(PlatformQuestion question);
}
