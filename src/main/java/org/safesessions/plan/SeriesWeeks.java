package org.safesessions.plan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import org.safesessions.kernel.Reason;
import org.safesessions.policy.Figure;
import org.safesessions.policy.PolicyBook;
import org.springframework.stereotype.Component;

/** Which dates a series has, and what speaks against them: there are some, not too many, and none too far ahead. */
@Component
public class SeriesWeeks {

    private final PolicyBook policy;
    private final Clock clock;

    SeriesWeeks(PolicyBook policy, Clock clock) {
        this.policy = policy;
        this.clock = clock;
    }

    /** A series has no more dates than this. */
    public int most() {
        return policy.number(Figure.SERIES_DATES_AT_MOST);
    }

    /**
     * Why somebody who is asked for dates should choose others. Besides what {@link #days} refuses, SERIES_OF_ONE: what
     * takes place once is planned as that.
     */
    public List<Reason> against(SessionPlan plan, Repeats repeats) {
        SortedMap<LocalDate, Instant> days = weekly(plan, repeats);
        return days.size() == 1 ? List.of(Reason.of("SERIES_OF_ONE")) : against(days);
    }

    /**
     * By day, when it starts on it.
     *
     * @throws PlanRefused with code SERIES_WITHOUT_DATES, SERIES_TOO_LONG or STARTS_TOO_FAR_AHEAD
     */
    SortedMap<LocalDate, Instant> days(SessionPlan plan, Repeats repeats) {
        SortedMap<LocalDate, Instant> days = weekly(plan, repeats);
        List<Reason> reasons = against(days);
        if (!reasons.isEmpty()) {
            throw new PlanRefused(null, reasons);
        }
        return days;
    }

    private SortedMap<LocalDate, Instant> weekly(SessionPlan plan, Repeats repeats) {
        return SeriesDates.weekly(plan.startsAt(), plan.timeZone(), repeats.until(), repeats.except(), most() + 1);
    }

    private List<Reason> against(SortedMap<LocalDate, Instant> days) {
        Duration ahead = policy.duration(Figure.PLAN_AHEAD_AT_MOST);
        List<Reason> reasons = new ArrayList<>();
        if (days.isEmpty()) {
            reasons.add(Reason.of("SERIES_WITHOUT_DATES"));
        } else if (days.size() > most()) {
            reasons.add(Reason.of("SERIES_TOO_LONG", most()));
        } else if (Collections.max(days.values()).isAfter(clock.instant().plus(ahead))) {
            reasons.add(Reason.of("STARTS_TOO_FAR_AHEAD", ahead.toDays()));
        }
        return reasons;
    }
}
