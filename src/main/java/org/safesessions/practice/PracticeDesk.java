package org.safesessions.practice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.Duty;
import org.safesessions.people.SignedInStaff;
import org.safesessions.people.StaffDesk;
import org.safesessions.plan.Access;
import org.safesessions.plan.Audience;
import org.safesessions.plan.Expectations;
import org.safesessions.plan.InteractWith;
import org.safesessions.plan.Interactivity;
import org.safesessions.plan.PlanTables;
import org.safesessions.plan.RequiredControl;
import org.safesessions.plan.RiskAssessment;
import org.safesessions.plan.SessionPlan;
import org.safesessions.plan.SessionType;
import org.safesessions.plan.Setting;
import org.safesessions.plan.Supervision;
import org.safesessions.platform.Platform;
import org.safesessions.policy.Figure;
import org.safesessions.policy.PolicyBook;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where somebody practises by themselves. It asks real rules and tables, and no real desk: no session, no shift, no message
 * and no refusal on record comes of anything that is done here.
 */
@Service
@Transactional
public class PracticeDesk {

    private static final Duration BEFORE_THE_START = Duration.ofMinutes(5);
    private static final int MINUTES = 60;

    private final Practices records;
    private final PlanTables tables;
    private final StaffDesk staff;
    private final SignedInStaff signedIn;
    private final PolicyBook policy;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ZoneId zone;

    PracticeDesk(
            Practices records,
            PlanTables tables,
            StaffDesk staff,
            SignedInStaff signedIn,
            PolicyBook policy,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${safe-sessions.time-zone:Europe/London}") ZoneId zone) {
        this.records = records;
        this.tables = tables;
        this.staff = staff;
        this.signedIn = signedIn;
        this.policy = policy;
        this.events = events;
        this.clock = clock;
        this.zone = zone;
    }

    /** Hosts, co-hosts, leads and managers; trustees and administrators run no sessions. */
    public boolean mayPractise() {
        return signedIn.has(Duty.HOST, Duty.CO_HOST, Duty.SAFEGUARDING_LEAD, Duty.MANAGER);
    }

    /** Anew; an earlier one of the same person goes, and so does everybody's that was left alone for long. */
    public PracticeId begin() {
        StaffId player = signedIn.require(Duty.HOST, Duty.CO_HOST, Duty.SAFEGUARDING_LEAD, Duty.MANAGER);
        forgetTheOld();
        records.forget(player.value());
        Instant now = clock.instant();
        PracticeId id = PracticeId.random();
        records.save(new Practice(id, player, now));
        events.publishEvent(new PracticeBegun(id, now, player));
        return id;
    }

    /**
     * By whoever plays it. What the rules refuse is no refusal here: the course says why, and nothing is put on record.
     *
     * @throws ActRefused NOT_FOUND; CONFLICT code STALE when it cannot be done at this point
     */
    public void play(PracticeId id, Act act) {
        Practice practice = mine(id);
        if (practice.isFull(act) || !course(practice).mayDo(act)) {
            throw ActRefused.conflict(null, "STALE");
        }
        practice.add(act, clock.instant());
        if (act.step() == Step.DEBRIEF) {
            events.publishEvent(new PracticeFinished(id, clock.instant(), practice.player()));
        }
    }

    /** To everybody but whoever plays it, it is not there. */
    @Transactional(readOnly = true)
    public Played look(PracticeId id) {
        Practice practice = mine(id);
        SessionPlan plan = plan(practice);
        return new Played(practice, plan, tables.risk(plan), course(practice));
    }

    /** The system's own act: what was left alone for long goes. */
    public int forgetTheOld() {
        return records.forgetUntouchedSince(clock.instant().minus(policy.duration(Figure.PRACTICE_KEPT)));
    }

    private Practice mine(PracticeId id) {
        StaffId me = signedIn.id();
        return records.findById(id.value())
                .filter(practice -> practice.player().equals(me))
                .orElseThrow(ActRefused::notFound);
    }

    private Course course(Practice practice) {
        SessionPlan plan = plan(practice);
        RiskAssessment risk = tables.risk(plan);
        String player = staff.nameOf(practice.player());
        return Course.after(
                new Scenery(
                        practice.begunAt(),
                        zone,
                        player,
                        tables.controls(plan, risk.level()).stream()
                                .filter(RequiredControl::critical)
                                .map(RequiredControl::control)
                                .toList()),
                practice.acts());
    }

    /** A class of children on Zoom that begins in five minutes. Nobody hands it to the desk of real plans. */
    private SessionPlan plan(Practice practice) {
        return new SessionPlan(
                "PRACTICE",
                SessionType.CLASS,
                Audience.CHILDREN_UNDER_13,
                Interactivity.INTERACTIVE,
                Access.REGISTERED,
                Platform.ZOOM,
                practice.begunAt().plus(BEFORE_THE_START),
                MINUTES,
                zone,
                practice.player(),
                List.of(new StaffId("made-up-co-host")),
                Figurant.values().length,
                Supervision.ACCOMPANIED,
                Supervision.ACCOMPANIED,
                new Expectations(Setting.YOUR_CHOICE, Setting.OFF, false, InteractWith.STAFF_ONLY));
    }
}
