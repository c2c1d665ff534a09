package org.safesessions.concern;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.ConcernId;
import org.safesessions.kernel.NoticeKind;
import org.safesessions.kernel.StaffId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a concern going until somebody looks after it; what the process, and the watch beside it, ask. */
@Service
@Transactional
public class EscalationDesk {

    /** How late the process may be before the watch climbs the ladder in its place. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Concerns concerns;
    private final ChronologyBook chronology;
    private final Ladder ladder;
    private final RosterReader rosters;
    private final ConcernClocks clocks;
    private final EntityManager entities;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    EscalationDesk(
            Concerns concerns,
            ChronologyBook chronology,
            Ladder ladder,
            RosterReader rosters,
            ConcernClocks clocks,
            EntityManager entities,
            Clock clock,
            ApplicationEventPublisher events) {
        this.concerns = concerns;
        this.chronology = chronology;
        this.ladder = ladder;
        this.rosters = rosters;
        this.clocks = clocks;
        this.entities = entities;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Tells the next on the ladder, or everybody again when all have been told. Does nothing before its time, or once
     * somebody looks after it.
     *
     * @return when to do so again
     */
    public Instant escalate(ConcernId id) {
        Concern concern = lock(id);
        Instant now = clock.instant();
        if (concern.state() == ConcernState.RAISED && !now.isBefore(concern.escalateAt())) {
            Rung rung = ladder.climb(concern, now);
            chronology.add(concern, EntryKind.ESCALATED, now, null, rung.name(), EntryWords.NONE, null);
            events.publishEvent(new ConcernEscalated(id, rung, now));
        }
        return concern.escalateAt();
    }

    /** It was acknowledged, and nothing has come of it: everybody who may act on it is told. */
    public void remindHandlers(ConcernId id) {
        Concern concern = lock(id);
        if (concern.state() == ConcernState.ACKNOWLEDGED) {
            ladder.tell(NoticeKind.CONCERN_UNACKNOWLEDGED, concern, rosters.handlersOf(concern), "TRIAGE");
            events.publishEvent(new ConcernTriageReminded(id, clock.instant()));
        }
    }

    /** Whom the task to acknowledge it is for. */
    @Transactional(readOnly = true)
    public Set<StaffId> audience(ConcernId id) {
        return ladder.audience(get(id));
    }

    /** Everybody who may know of it. */
    @Transactional(readOnly = true)
    public Set<StaffId> handlers(ConcernId id) {
        return rosters.handlersOf(get(id));
    }

    @Transactional(readOnly = true)
    public Instant escalateAt(ConcernId id) {
        return get(id).escalateAt();
    }

    /** Until when the next act is due; for a concern that is not closed. */
    @Transactional(readOnly = true)
    public Instant dueAt(ConcernId id) {
        return Objects.requireNonNull(clocks.dueAt(get(id)));
    }

    /** Those whose process has not been started yet, the oldest first. */
    @Transactional(readOnly = true)
    public List<ConcernId> notStarted() {
        return concerns.notStarted().stream().map(ConcernId::new).toList();
    }

    /** Whether the caller is the one to start its process, in this transaction; true once and never again. */
    public boolean claimStart(ConcernId id) {
        Concern concern = lock(id);
        if (concern.isProcessStarted()) {
            return false;
        }
        concern.processStarted(clock.instant());
        return true;
    }

    /** Those that are not closed and whose process was started: each of them should have one. */
    @Transactional(readOnly = true)
    public List<ConcernId> started() {
        return concerns.started(ConcernState.CLOSED).stream()
                .map(ConcernId::new)
                .toList();
    }

    /** How far it is. Nobody else moves it until the transaction ends. */
    public ConcernState lockState(ConcernId id) {
        return lock(id).state();
    }

    /** Those whose next on the ladder should have been told a while ago: the engine is late, or cannot work. */
    @Transactional(readOnly = true)
    public List<ConcernId> overdue() {
        return concerns.overdue(ConcernState.RAISED, clock.instant().minus(PATIENCE)).stream()
                .map(ConcernId::new)
                .toList();
    }

    private Concern get(ConcernId id) {
        return concerns.findById(id.value()).orElseThrow(ActRefused::notFound);
    }

    private Concern lock(ConcernId id) {
        Concern concern = get(id);
        entities.flush();
        entities.refresh(concern, LockModeType.PESSIMISTIC_WRITE);
        return concern;
    }
}
