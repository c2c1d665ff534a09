package org.safesessions.plan;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.safesessions.kernel.Reason;
import org.safesessions.kernel.StaffId;
import org.safesessions.oncall.Cover;
import org.safesessions.oncall.CoverQuestion;
import org.safesessions.oncall.OnCallDesk;
import org.safesessions.people.StaffDesk;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says beforehand what rules, tables, diary and rota make of a plan. Nothing is kept, and nothing is promised by it. */
@Service
@Transactional(readOnly = true)
public class PlanPreview {

    private final PlanTables tables;
    private final PlanPolicy rules;
    private final DiaryDesk diary;
    private final SessionClock times;
    private final NeededStaff needed;
    private final OnCallDesk onCall;
    private final StaffDesk staff;
    private final Clock clock;

    PlanPreview(
            PlanTables tables,
            PlanPolicy rules,
            DiaryDesk diary,
            SessionClock times,
            NeededStaff needed,
            OnCallDesk onCall,
            StaffDesk staff,
            Clock clock) {
        this.tables = tables;
        this.rules = rules;
        this.diary = diary;
        this.times = times;
        this.needed = needed;
        this.onCall = onCall;
        this.staff = staff;
        this.clock = clock;
    }

    /** Every rule that it would break if it were handed in now. */
    public List<Reason> against(SessionPlan plan) {
        return rules.check(plan, tables.platform(plan), clock.instant(), staff::find);
    }

    public RiskAssessment risk(SessionPlan plan) {
        return tables.risk(plan);
    }

    public List<RequiredControl> controls(SessionPlan plan) {
        return tables.controls(plan, tables.risk(plan).level());
    }

    /** Why these people had better not lead it: a check that will be out of date that day, another session meanwhile. */
    public List<Reason> unavailable(SessionPlan plan, Collection<StaffId> people) {
        List<Reason> reasons = new ArrayList<>();
        people.stream()
                .filter(person -> !staff.isClearedOn(person, plan.day()))
                .forEach(person -> reasons.add(Reason.of("STAFF_NOT_CLEARED", person)));
        reasons.addAll(diary.clashes(plan, people));
        return reasons;
    }

    /** Whether a lead is on call for the whole time, as the rota stands. */
    public Cover cover(SessionPlan plan) {
        return onCall.coverFor(new CoverQuestion(times.coverPlanned(plan), needed.asPlanned(plan)));
    }
}
