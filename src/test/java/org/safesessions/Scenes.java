package org.safesessions;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.safesessions.debrief.DebriefDesk;
import org.safesessions.debrief.DebriefNotes;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.ShiftId;
import org.safesessions.kernel.StaffId;
import org.safesessions.oncall.OnCallDesk;
import org.safesessions.oncall.Tier;
import org.safesessions.people.RefusalLedger;
import org.safesessions.plan.Access;
import org.safesessions.plan.Audience;
import org.safesessions.plan.Expectations;
import org.safesessions.plan.InteractWith;
import org.safesessions.plan.Interactivity;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.safesessions.plan.SessionPlan;
import org.safesessions.plan.SessionState;
import org.safesessions.plan.SessionType;
import org.safesessions.plan.Setting;
import org.safesessions.plan.Supervision;
import org.safesessions.platform.Platform;
import org.safesessions.register.Forms;
import org.safesessions.register.RegistrationDesk;
import org.safesessions.run.LiveDesk;
import org.safesessions.run.RoomDesk;
import org.safesessions.vet.CheckOutcome;
import org.safesessions.vet.RefusalCause;
import org.safesessions.vet.VettingDecision;
import org.safesessions.vet.VettingDesk;
import org.safesessions.vet.VettingOutcome;
import org.safesessions.vet.process.CaseWatch;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/** Brings a session to a point in its life, the way its people would: Hana hosts, Cole co-hosts, Leila and Dev lead. */
@TestComponent
public class Scenes {

    private final PlanningDesk planning;
    private final RoomDesk room;
    private final LiveDesk live;
    private final OnCallDesk onCall;
    private final DebriefDesk debriefs;
    private final ManagementService jobs;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final RegistrationDesk registrations;
    private final VettingDesk vetting;
    private final CaseWatch cases;
    private final IdentityService identity;
    private final RefusalLedger refusals;
    private final JdbcTemplate jdbc;
    private final Acting acting;
    private final TestClock clock;

    Scenes(
            PlanningDesk planning,
            RoomDesk room,
            LiveDesk live,
            OnCallDesk onCall,
            DebriefDesk debriefs,
            ManagementService jobs,
            RuntimeService runtime,
            TaskService tasks,
            RegistrationDesk registrations,
            VettingDesk vetting,
            CaseWatch cases,
            IdentityService identity,
            RefusalLedger refusals,
            JdbcTemplate jdbc,
            Acting acting,
            TestClock clock) {
        this.planning = planning;
        this.room = room;
        this.live = live;
        this.onCall = onCall;
        this.debriefs = debriefs;
        this.jobs = jobs;
        this.runtime = runtime;
        this.tasks = tasks;
        this.registrations = registrations;
        this.vetting = vetting;
        this.cases = cases;
        this.identity = identity;
        this.refusals = refusals;
        this.jdbc = jdbc;
        this.acting = acting;
        this.clock = clock;
    }

    /** A children's class on Zoom that starts then and needs a lead's approval. */
    public SessionPlan childrensClass(Instant startsAt) {
        return new SessionPlan(
                "Homework club",
                SessionType.CLASS,
                Audience.CHILDREN_13_TO_17,
                Interactivity.INTERACTIVE,
                Access.REGISTERED,
                Platform.ZOOM,
                startsAt,
                60,
                ZoneId.of("Europe/London"),
                new StaffId("hana"),
                List.of(new StaffId("cole")),
                12,
                Supervision.ACCOMPANIED,
                Supervision.ACCOMPANIED,
                new Expectations(Setting.YOUR_CHOICE, Setting.YOUR_CHOICE, true, InteractWith.EACH_OTHER));
    }

    /** A lecture for adults on YouTube: nobody has to approve it, and nobody registers. */
    public SessionPlan lecture(Duration ahead) {
        return new SessionPlan(
                "Local history",
                SessionType.LECTURE,
                Audience.ADULTS,
                Interactivity.BROADCAST,
                Access.OPEN,
                Platform.YOUTUBE,
                clock.instant().plus(ahead),
                45,
                ZoneId.of("Europe/London"),
                new StaffId("hana"),
                List.of(new StaffId("cole")),
                80,
                Supervision.INDEPENDENT,
                Supervision.INDEPENDENT,
                new Expectations(Setting.OFF, Setting.OFF, false, InteractWith.NOBODY));
    }

    /** Planned for five minutes from now. */
    public SessionId awaitingApproval() {
        return awaitingApproval(Duration.ofMinutes(5));
    }

    public SessionId awaitingApproval(Duration ahead) {
        Instant startsAt = clock.instant().plus(ahead);
        return acting.as("hana", () -> planning.plan(childrensClass(startsAt)).id());
    }

    public SessionId approved(Duration ahead) {
        SessionId id = awaitingApproval(ahead);
        acting.as("leila", () -> planning.decide(id, true, null));
        return id;
    }

    /** Approved so late that registration and vetting are over: it waits for its start. */
    public SessionId ready() {
        return approved(Duration.ofMinutes(5));
    }

    /**
     * Both adults here, the room locked down, the rules on view; only a lead is missing. So close to its start the session
     * is blocked as soon as anybody looks at it, and each of these acts makes somebody look.
     */
    public SessionId lackingOnlyALead() {
        SessionId id = ready();
        prepare(id);
        return id;
    }

    public void prepare(SessionId id) {
        acting.as("hana", () -> room.checkIn(id));
        acting.as("cole", () -> room.checkIn(id));
        acting.as("cole", () -> room.attestAll(id, null));
        acting.as("cole", () -> room.rulesShown(id));
    }

    /** Leila is on call from an hour ago until six hours from now, and has just confirmed it. */
    public ShiftId leadOnCall() {
        return leadOnCall("leila");
    }

    public ShiftId leadOnCall(String lead) {
        ShiftId shift = acting.as(
                lead,
                () -> onCall.offer(
                        new StaffId(lead),
                        Tier.LEAD,
                        clock.instant().minus(Duration.ofHours(1)),
                        clock.instant().plus(Duration.ofHours(6))));
        acting.as(lead, () -> onCall.confirm(shift));
        return shift;
    }

    /** A lead is on call, but nobody has looked at the session since, as after a crash. */
    public void leadOnCallUnheard() {
        Instant now = clock.instant();
        jdbc.update(
                "insert into rota_shift (id, lead, tier, begins_at, ends_at, offered_at, confirmed_at, version)"
                        + " values (random_uuid(), 'leila', 'LEAD', ?, ?, ?, ?, 0)",
                Timestamp.from(now.minus(Duration.ofHours(1))),
                Timestamp.from(now.plus(Duration.ofHours(6))),
                Timestamp.from(now),
                Timestamp.from(now));
    }

    /** The host presses Start, is refused, and the outermost adapter puts the refusal on record. */
    public void refusedStart(SessionId id) {
        acting.as("hana", () -> {
            try {
                live.start(id);
            } catch (ActRefused refused) {
                refusals.note(refused);
            }
        });
    }

    /** Completes the task as Tasklist does, under that person's name. */
    public void complete(String person, String taskId, Object businessKey, Map<String, Object> answers) {
        acting.as(person, () -> {
            identity.setAuthentication(person, List.of());
            try {
                tasks.complete(
                        tasks.createTaskQuery()
                                .taskDefinitionKey(taskId)
                                .processInstanceBusinessKey(businessKey.toString())
                                .singleResult()
                                .getId(),
                        answers);
            } finally {
                identity.clearAuthentication();
            }
        });
    }

    /** A shift tomorrow that its lead has not answered yet. */
    public ShiftId offeredShift(String lead) {
        Instant from = clock.instant().plus(Duration.ofDays(1));
        return acting.as(lead, () -> onCall.offer(new StaffId(lead), Tier.LEAD, from, from.plus(Duration.ofHours(4))));
    }

    /** A shift tomorrow that its lead has given back. */
    public ShiftId shiftWithoutItsLead(String lead) {
        ShiftId shift = offeredShift(lead);
        acting.as(lead, () -> onCall.withdraw(shift, "I am ill.", null));
        return shift;
    }

    /** As {@link #lackingOnlyALead}, by its state. */
    public SessionId blocked() {
        return lackingOnlyALead();
    }

    public SessionId running() {
        leadOnCall();
        SessionId id = lackingOnlyALead();
        acting.as("hana", () -> live.start(id));
        return id;
    }

    /** By whoever acts. */
    public void start(SessionId id) {
        live.start(id);
    }

    public SessionId paused() {
        SessionId id = running();
        acting.as("cole", () -> live.pause(id, "Somebody shared a picture."));
        return id;
    }

    public SessionId ended() {
        SessionId id = running();
        end(id);
        return id;
    }

    public void end(SessionId id) {
        acting.as("cole", () -> live.end(id));
    }

    public SessionId debriefed() {
        SessionId id = ended();
        acting.as("hana", () -> debriefs.write(id, notes()));
        acting.as("cole", () -> debriefs.write(id, notes()));
        return id;
    }

    /** Debriefed, and the time for carers to answer is over. */
    public SessionId readyForReview() {
        SessionId id = debriefed();
        timer("followUpWindowEnded", id);
        return id;
    }

    /** Somebody has a place in a session in four hours, and nobody has looked at them yet. */
    public RegistrationId registered() {
        return registered(approved(Duration.ofHours(4)), Forms.aChild());
    }

    public RegistrationId registered(SessionId session, Forms person) {
        RegistrationId id = acting.as("cole", () -> registrations.registerByStaff(session, person.form()));
        cases.look();
        return id;
    }

    /** Cole wants to refuse somebody; a second person has to agree. */
    public RegistrationId refusalProposed() {
        RegistrationId person = registered();
        acting.as("cole", () -> refuse(person));
        return person;
    }

    public void refuse(RegistrationId person) {
        vetting.decide(person, refusal());
    }

    public VettingDecision refusal() {
        return new VettingDecision(
                VettingOutcome.REFUSED,
                CheckOutcome.FAILED,
                null,
                null,
                null,
                RefusalCause.NOT_WHO_THEY_SAY,
                null,
                "Nobody at the number given knows them.");
    }

    public DebriefNotes notes() {
        return new DebriefNotes("All went well.", null, null, null);
    }

    /** Lets the timer of that name fire now. */
    public void timer(String activity, Object businessKey) {
        jobs.executeJob(waiting(activity, businessKey).getId());
    }

    /** When the timer of that name rings. */
    public Instant rings(String activity, Object businessKey) {
        return waiting(activity, businessKey).getDuedate().toInstant();
    }

    private Job waiting(String activity, Object businessKey) {
        return jobs
                .createJobQuery()
                .activityId(activity)
                .processInstanceId(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(businessKey.toString())
                        .singleResult()
                        .getId())
                .list()
                .stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no timer " + activity));
    }

    public Session session(SessionId id) {
        return planning.get(id);
    }

    public SessionState stateOf(SessionId id) {
        return planning.get(id).state();
    }
}
