package org.safesessions.run;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.PlainText;
import org.safesessions.kernel.Reason;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.oncall.LeadOnCall;
import org.safesessions.oncall.OnCallDesk;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.safesessions.plan.SessionState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the live hour is started, paused, resumed and ended. Whatever lets people in goes through {@link Door}; nobody
 * has another way.
 */
@Service
public class LiveDesk {

    public static final int REASON_LONGEST = 500;

    private final LiveNotes notes;
    private final LiveSessions live;
    private final GateReader reader;
    private final Door door;
    private final RunRights rights;
    private final PlanningDesk planning;
    private final OnCallDesk onCall;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    LiveDesk(
            LiveNotes notes,
            LiveSessions live,
            GateReader reader,
            Door door,
            RunRights rights,
            PlanningDesk planning,
            OnCallDesk onCall,
            Clock clock,
            ApplicationEventPublisher events) {
        this.notes = notes;
        this.live = live;
        this.reader = reader;
        this.door = door;
        this.rights = rights;
        this.planning = planning;
        this.onCall = onCall;
        this.clock = clock;
        this.events = events;
    }

    /**
     * For its staff and leads. Not one transaction, so that what cannot be read does not spoil the reading of the rest.
     */
    public GateDecision gate(SessionId id) {
        Session session = planning.get(id);
        rights.mustBeStaffOrLead(session);
        return StartGate.decide(reader.read(session, clock.instant()));
    }

    /**
     * Whether the gate would open if the doors were to open now; whoever asks. It is never enough for a start.
     */
    public GateDecision forecast(SessionId id) {
        return forecast(planning.get(id), clock.instant());
    }

    /**
     * Opens the door, by its host.
     *
     * @throws StartRefused with every reason why not
     * @throws ActRefused NOT_ALLOWED code ONLY_ITS_HOST; CONFLICT code ALREADY_RUNNING or SESSION_PAUSED
     */
    @Transactional
    public void start(SessionId id) {
        Session session = planning.get(id);
        StaffId by = rights.mustBeHost(session);
        refuseIfLive(session);
        door.openFor(
                session,
                locked -> {
                    rights.mustBeHost(locked);
                    refuseIfLive(locked);
                },
                (proof, locked) -> open(proof, locked, by));
    }

    /**
     * Lets the session go on after a pause, by its staff. The gate must be open as for a start.
     *
     * @throws StartRefused with every reason why not
     * @throws ActRefused CONFLICT code ALREADY_RUNNING, or STALE when it is not paused
     */
    @Transactional
    public void resume(SessionId id) {
        Session session = planning.get(id);
        StaffId by = rights.mustBeStaff(session);
        refuseUnlessPaused(session);
        door.openFor(
                session,
                locked -> {
                    rights.mustBeStaff(locked);
                    refuseUnlessPaused(locked);
                },
                (proof, locked) -> {
                    liveSession(id).resume(proof);
                    planning.move(id, SessionState.RUNNING, by);
                    events.publishEvent(new SessionResumed(id, clock.instant(), by));
                });
    }

    /**
     * Stops admitting for now, by its staff or a lead.
     *
     * @param reason what is worth remembering, or null
     */
    @Transactional
    public void pause(SessionId id, @Nullable String reason) {
        Session session = planning.lock(id);
        StaffId by = rights.mustBeStaffOrLead(session);
        String why = reason == null || reason.isBlank() ? null : PlainText.text(reason, 0, REASON_LONGEST);
        pause(session, LiveSession.PauseCause.STAFF_PAUSED, why, by);
    }

    /** Closes the door for good, by its staff or a lead. */
    @Transactional
    public void end(SessionId id) {
        Session session = planning.lock(id);
        StaffId by = rights.mustBeStaffOrLead(session);
        if (!session.state().isLive()) {
            throw ActRefused.conflict(id, "STALE");
        }
        Instant now = clock.instant();
        liveSession(id).end(now);
        planning.move(id, SessionState.ENDED, by);
        events.publishEvent(new SessionEnded(id, now, by));
    }

    /**
     * The rota changed: pauses the session at once if nobody covers the rest of it. What cannot be read counts as lost.
     * How lately the lead said "I am here" matters for a start only. Nothing happens unless it is running.
     */
    @Transactional
    public void loseCover(SessionId id) {
        Session session = planning.lock(id);
        if (session.state() == SessionState.RUNNING && !isCovered(session)) {
            pause(session, LiveSession.PauseCause.LEAD_WITHDREW, null, null);
        }
    }

    /** The system's own act: the session cannot be started now. Doing it again changes nothing. */
    @Transactional
    public void block(SessionId id, List<Reason> reasons) {
        Session session = planning.lock(id);
        if (session.state() != SessionState.BLOCKED) {
            planning.move(id, SessionState.BLOCKED, null);
            List<String> codes = reasons.stream().map(Reason::code).toList();
            events.publishEvent(new SessionBlocked(id, codes, clock.instant(), null));
        }
    }

    /**
     * The system's own act: nothing but the time of day keeps the gate shut any more. Doing it again changes nothing.
     *
     * @throws StartRefused with the reasons that still stand
     */
    @Transactional
    public void unblock(SessionId id) {
        Session session = planning.lock(id);
        if (session.state() == SessionState.BLOCKED) {
            Instant now = clock.instant();
            door.refuseUnlessOpen(id, forecast(session, now));
            unblock(session, null, now);
        }
    }

    private void open(LeadOnCall proof, Session session, StaffId by) {
        SessionId id = session.id();
        Instant now = clock.instant();
        if (session.state() == SessionState.BLOCKED) {
            unblock(session, by, now);
        }
        live.saveAndFlush(LiveSession.start(proof, session, by, now));
        planning.move(id, SessionState.RUNNING, by);
        events.publishEvent(new SessionStarted(id, now, by));
    }

    private void unblock(Session session, @Nullable StaffId by, Instant now) {
        planning.move(session.id(), SessionState.READY, by);
        events.publishEvent(new SessionUnblocked(session.id(), now, by));
    }

    private void pause(Session session, LiveSession.PauseCause cause, @Nullable String reason, @Nullable StaffId by) {
        SessionId id = session.id();
        if (session.state() != SessionState.RUNNING) {
            throw ActRefused.conflict(id, "STALE");
        }
        Instant now = clock.instant();
        liveSession(id).pause(cause, notes.close(id.value(), reason), now);
        planning.move(id, SessionState.PAUSED, by);
        events.publishEvent(new SessionPaused(id, cause, now, by));
    }

    private GateDecision forecast(Session session, Instant now) {
        return StartGate.decide(reader.read(session, now)).without(StartGate.TOO_EARLY);
    }

    private boolean isCovered(Session session) {
        Fact<Boolean> covered = Fact.readBy(
                () -> onCall.coverFor(reader.question(session, clock.instant())).covered());
        return covered.value().orElse(false);
    }

    private LiveSession liveSession(SessionId id) {
        return live.findById(id.value()).orElseThrow(() -> ActRefused.conflict(id, "STALE"));
    }

    private void refuseIfLive(Session session) {
        if (session.state() == SessionState.PAUSED) {
            throw ActRefused.conflict(session.id(), "SESSION_PAUSED");
        }
        if (session.state() == SessionState.RUNNING) {
            refuseAsRunning(session);
        }
    }

    private void refuseUnlessPaused(Session session) {
        if (session.state() == SessionState.RUNNING) {
            refuseAsRunning(session);
        }
        if (session.state() != SessionState.PAUSED) {
            throw ActRefused.conflict(session.id(), "STALE");
        }
    }

    private void refuseAsRunning(Session session) {
        String since = Phrases.clock(liveSession(session.id()).startedAt(), session.timeZone());
        throw ActRefused.conflict(session.id(), "ALREADY_RUNNING", since);
    }
}
