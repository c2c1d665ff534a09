package org.safesessions.plan;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.Duty;
import org.safesessions.people.SignedInStaff;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where sessions are planned, approved, called off and given other staff. It alone moves a session's state. Every act
 * locks the row first, so two acts at once are one after the other, and the second is judged by what the first left.
 */
@Service
@Transactional
public class PlanningDesk {

    public static final int REASON_LONGEST = 2000;

    private final PlanNotes notes;
    private final SessionRecords records;
    private final EntityManager entities;
    private final PlanRights rights;
    private final SignedInStaff signedIn;
    private final PlanCheck check;
    private final CoverRequest cover;
    private final StaffChanges changes;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PlanningDesk(
            PlanNotes notes,
            SessionRecords records,
            EntityManager entities,
            PlanRights rights,
            SignedInStaff signedIn,
            PlanCheck check,
            CoverRequest cover,
            StaffChanges changes,
            Clock clock,
            ApplicationEventPublisher events) {
        this.notes = notes;
        this.records = records;
        this.entities = entities;
        this.rights = rights;
        this.signedIn = signedIn;
        this.check = check;
        this.cover = cover;
        this.changes = changes;
        this.clock = clock;
        this.events = events;
    }

    /** As {@link #plan(SessionPlan, UUID)}, without protection against being sent twice. */
    public Session plan(SessionPlan plan) {
        return plan(plan, null);
    }

    /**
     * Keeps the plan and hands it in at once, by a signed-in host. What comes back may be further on already, when the
     * plan is a late one.
     *
     * @param requestKey the same plan under the same key from the same person makes one session, however often it is sent
     * @throws PlanRefused with every rule the plan breaks
     * @throws ActRefused CONFLICT code FORM_SENT_BEFORE when it is another plan than the one the key stands for
     */
    public Session plan(SessionPlan plan, @Nullable UUID requestKey) {
        StaffId by = signedIn.require(Duty.HOST);
        if (requestKey != null) {
            Optional<Session> before = records.findByRequestKeyAndPlannedBy(requestKey, by.value());
            if (before.isPresent()) {
                return PlanWords.sentAgain(before.get(), plan);
            }
        }
        check.refuseUnlessKept(null, plan);
        Session session =
                records.saveAndFlush(new Session(PlanWords.tidy(plan), by, clock.instant(), requestKey, null));
        submit(session, false, by);
        return session;
    }

    /**
     * Changes a draft that a lead returned, and hands it in again.
     *
     * @param version the version the writer saw
     * @throws ActRefused CONFLICT code STALE when it is no draft, or somebody changed it meanwhile
     */
    public Session revise(SessionId id, SessionPlan plan, long version) {
        Session session = lock(id);
        StaffId by = rights.mustRevise(session);
        if (session.state() != SessionState.DRAFT || session.version() != version) {
            throw ActRefused.conflict(id, "STALE");
        }
        check.refuseUnlessKept(id, plan);
        session.revise(PlanWords.tidy(plan));
        submit(session, true, by);
        return session;
    }

    /**
     * A lead not named in the plan approves it, or returns it with a reason.
     *
     * @throws ActRefused NOT_ALLOWED code LEAD_IS_NAMED_IN_PLAN; CONFLICT code STALE when the plan awaits no approval;
     *     UNACCEPTABLE code REASON_MISSING when it is returned without one, code RESIDUAL_RISK_UNEXPLAINED when it is
     *     approved without one though a high risk remains and people take part
     */
    public void decide(SessionId id, boolean approved, @Nullable String reason) {
        Session session = lock(id);
        StaffId by = rights.mustDecide(session);
        if (session.state() != SessionState.AWAITING_APPROVAL) {
            throw ActRefused.conflict(id, "STALE");
        }
        Instant now = clock.instant();
        if (approved) {
            check.refuseUnlessStillKept(session);
            session.approve(by, now, notes.close(id, PlanWords.approval(session, reason)));
            cover.tell(session);
            publish(new PlanApproved(id, now, by));
        } else {
            session.sendBack(by, now, notes.close(id, PlanWords.reason(id, reason)));
            publish(new PlanReturned(id, now, by));
        }
    }

    /**
     * By its staff, a lead or a manager, before it has started. With a new date, the same plan is handed in anew as a
     * linked session; when that is refused, nothing is postponed.
     *
     * @return the new session, if a new date was given
     */
    public Optional<SessionId> postpone(SessionId id, @Nullable Instant newStartsAt, String reason) {
        Session session = lock(id);
        StaffId by = rights.mustAct(session);
        refuseUnlessBeforeRunning(session);
        String why = PlanWords.reason(id, reason);
        Optional<Session> next = Optional.ofNullable(newStartsAt).map(start -> {
            SessionPlan again = session.plan().startingAt(start);
            check.refuseUnlessKept(id, again);
            return records.saveAndFlush(new Session(again, session.plannedBy(), clock.instant(), null, id));
        });
        Optional<SessionId> nextId = next.map(Session::id);
        session.postpone(notes.close(id, why), nextId.orElse(null));
        cover.tell(session);
        publish(new SessionPostponed(id, PostponeCause.BY_REQUEST, nextId.orElse(null), clock.instant(), by));
        next.ifPresent(planned -> submit(planned, false, by));
        return nextId;
    }

    /** The system's own act when a time was up that somebody should have used. */
    public void lapse(SessionId id, PostponeCause cause) {
        Session session = lock(id);
        refuseUnlessBeforeRunning(session);
        session.lapse(cause);
        cover.tell(session);
        publish(new SessionPostponed(id, cause, null, clock.instant(), null));
    }

    /** By its staff, a lead or a manager, before it has started. */
    public void cancel(SessionId id, String reason) {
        Session session = lock(id);
        StaffId by = rights.mustAct(session);
        refuseUnlessBeforeRunning(session);
        session.cancel(notes.close(id, PlanWords.reason(id, reason)));
        cover.tell(session);
        publish(new SessionCancelled(id, clock.instant(), by));
    }

    /**
     * Substitutes, by its staff, a lead or a manager, also while it is running. Asking for what already is changes
     * nothing.
     *
     * @throws PlanRefused when those who would lead it may not; also APPROVER_WOULD_LEAD, because whoever approved a
     *     plan must not then lead the session
     */
    public Session changeStaff(SessionId id, StaffChange change) {
        Session session = lock(id);
        StaffId by = rights.mustAct(session);
        changes.refuseUnlessLeading(session);
        if (change.isEmpty()) {
            throw ActRefused.unacceptable(id, "NOTHING_TO_CHANGE");
        }
        changes.apply(session, change, by);
        return session;
    }

    /** For the live hour, which has asked who is on call: the same plan, for longer. The rota learns of it in the same act. */
    public void prolong(SessionId id, int minutes) {
        Session session = lock(id);
        session.revise(session.plan().lasting(minutes));
        cover.tell(session);
    }

    /**
     * Takes a session to one of the later stages. For the modules that carry those stages out; they check who asks.
     *
     * @param by who caused it, or null when a clock did
     * @throws ActRefused CONFLICT code STALE when that stage does not follow
     */
    public void move(SessionId id, SessionState to, @Nullable StaffId by) {
        Session session = lock(id);
        if (!to.isAfterPlanning()) {
            throw ActRefused.conflict(id, "STALE");
        }
        SessionState from = session.state();
        session.moveTo(to);
        if (to == SessionState.ENDED) {
            cover.tell(session);
        }
        publish(new SessionMoved(id, from, to, clock.instant(), by));
    }

    /** Whatever the rights of whoever acts. */
    @Transactional(readOnly = true)
    public Session get(SessionId id) {
        return records.findById(id.value()).orElseThrow(ActRefused::notFound);
    }

    /** The row as it now is, held until the end of the transaction. Shifts are locked before it, never after. */
    public Session lock(SessionId id) {
        Session session = get(id);
        entities.flush();
        entities.refresh(session, LockModeType.PESSIMISTIC_WRITE);
        return session;
    }

    /** For its staff, leads and managers. */
    @Transactional(readOnly = true)
    public Session visible(SessionId id) {
        Session session = get(id);
        rights.mustSee(session);
        return session;
    }

    /** The end by its plan, if there is such a session; looked up in the same way, whether there is or not. */
    @Transactional(readOnly = true)
    public Optional<Instant> endOf(SessionId id) {
        return records.times(id.value())
                .map(times -> times.getStartsAt().plus(Duration.ofMinutes(times.getDurationMinutes())));
    }

    @Transactional(readOnly = true)
    public Optional<Session> byPublicToken(String token) {
        return records.findByPublicToken(token);
    }

    /** Those that start in the half-open time and that the person signed in may see, by start. */
    @Transactional(readOnly = true)
    public List<Session> visibleBetween(Instant from, Instant to, Set<SessionState> states) {
        StaffId me = signedIn.id();
        if (states.isEmpty()) {
            return List.of();
        }
        if (rights.seesEverySession()) {
            return records.between(from, to, states);
        }
        return rights.leadsSessions()
                ? records.betweenNaming(me.value(), from, to, states).stream()
                        .filter(rights::maySee)
                        .toList()
                : List.of();
    }

    private void submit(Session session, boolean again, StaffId by) {
        check.submit(session);
        cover.tell(session);
        boolean waits = session.state() == SessionState.AWAITING_APPROVAL;
        publish(new PlanSubmitted(session.id(), waits, again, clock.instant(), by));
    }

    private static void refuseUnlessBeforeRunning(Session session) {
        if (!session.state().isBeforeRunning()) {
            throw ActRefused.conflict(session.id(), "TOO_LATE_TO_CALL_OFF");
        }
    }

    private void publish(DomainEvent event) {
        entities.flush();
        events.publishEvent(event);
    }
}
