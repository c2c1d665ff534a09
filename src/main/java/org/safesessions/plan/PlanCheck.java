package org.safesessions.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.Reason;
import org.safesessions.kernel.SessionId;
import org.safesessions.people.StaffDesk;
import org.safesessions.policy.PolicyBook;
import org.springframework.stereotype.Component;

/** Puts a plan to the rules and the tables in force today. */
@Component
class PlanCheck {

    private final PlanTables tables;
    private final PlanPolicy rules;
    private final PolicyBook policy;
    private final SessionClock sessionClock;
    private final StaffDesk staff;
    private final SeriesApprovals series;
    private final Clock clock;

    PlanCheck(
            PlanTables tables,
            PlanPolicy rules,
            PolicyBook policy,
            SessionClock sessionClock,
            StaffDesk staff,
            SeriesApprovals series,
            Clock clock) {
        this.tables = tables;
        this.rules = rules;
        this.policy = policy;
        this.sessionClock = sessionClock;
        this.staff = staff;
        this.series = series;
        this.clock = clock;
    }

    /**
     * @param id of the session whose plan it would be, or null when there is none yet
     * @throws PlanRefused with every rule the plan breaks now
     */
    void refuseUnlessKept(@Nullable SessionId id, SessionPlan plan) {
        refuseUnlessKept(id, plan, clock.instant());
    }

    /** Days may have passed since it was handed in; but a start just missed is no reason while it can still start. */
    void refuseUnlessStillKept(Session session) {
        Instant now = clock.instant();
        boolean canStillStart = now.isBefore(sessionClock.graceEndsAt(session));
        Instant asOf = canStillStart && now.isAfter(session.startsAt()) ? session.startsAt() : now;
        refuseUnlessKept(session.id(), session.plan(), asOf);
    }

    /**
     * @param then the plan with the people who would lead it
     * @throws PlanRefused when they may not, or one of them approved the plan
     */
    void refuseUnlessLedWell(Session session, SessionPlan then) {
        LocalDate day = session.state().isLive() ? LocalDate.ofInstant(clock.instant(), then.timeZone()) : then.day();
        List<Reason> reasons = new ArrayList<>(rules.checkStaff(then, day, staff::find));
        session.approvedBy()
                .filter(lead -> then.host().equals(lead) || then.coHosts().contains(lead))
                .ifPresent(lead -> reasons.add(Reason.of("APPROVER_WOULD_LEAD", lead)));
        if (!reasons.isEmpty()) {
            throw new PlanRefused(session.id(), reasons);
        }
    }

    /**
     * Writes into the session what the tables make of its plan, and hands it in. A date of a series awaits nobody's
     * approval that the approval of the series is good for.
     */
    void submit(Session session) {
        SessionPlan plan = session.plan();
        RiskAssessment risk = tables.risk(plan);
        session.submit(risk, tables.controls(plan, risk.level()), policy.version(), clock.instant());
        if (session.state() == SessionState.AWAITING_APPROVAL) {
            series.of(session)
                    .ifPresent(given -> given.by().ifPresent(lead -> session.approve(lead, given.at(), null)));
        }
    }

    RiskAssessment risk(SessionPlan plan) {
        return tables.risk(plan);
    }

    /**
     * @throws ActRefused CONFLICT code SERIES_NOT_APPROVED when a lead has to approve that plan, and the approval of the
     *     series is not good for it
     */
    void refuseUnlessApproved(Series series, SessionPlan plan) {
        RiskAssessment risk = tables.risk(plan);
        boolean approved = series.approval()
                .filter(given -> given.by().isPresent())
                .filter(given -> SeriesPolicy.holds(given, plan, risk.level()))
                .isPresent();
        if (risk.approvalNeeded() && !approved) {
            throw ActRefused.conflict(series.id(), "SERIES_NOT_APPROVED");
        }
    }

    /**
     * Writes another plan into a session that is open already, with what the tables make of it and who approved it for
     * the whole series. Where the session stands does not change.
     *
     * @throws PlanRefused with every rule the plan breaks now
     */
    void follow(Session session, SessionPlan plan, Optional<SeriesApproval> given) {
        refuseUnlessKept(session.id(), plan);
        RiskAssessment risk = tables.risk(plan);
        session.revise(plan);
        session.assess(risk, tables.controls(plan, risk.level()), policy.version());
        given.ifPresent(one -> one.by().ifPresent(lead -> session.approvedWithTheRest(lead, one.at())));
    }

    private void refuseUnlessKept(@Nullable SessionId id, SessionPlan plan, Instant now) {
        List<Reason> reasons = rules.check(plan, tables.platform(plan), now, staff::find);
        if (!reasons.isEmpty()) {
            throw new PlanRefused(id, reasons);
        }
    }
}
