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
    private final CaseWorks works;
    private final ChronologyBook chronology;
    private final Ladder ladder;
    private final RosterReader rosters;
    private final ConcernClocks clocks;
    private final EntityManager entities;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    EscalationDesk(
            Concerns concerns,
            CaseWorks works,
            ChronologyBook chronology,
            Ladder ladder,
            RosterReader rosters,
            ConcernClocks clocks,
            EntityManager entities,
            Clock clock,
            ApplicationEventPublisher events) {
        this.concerns = concerns;
        this.works = works;
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

    /**
     * Somebody looks after it, and what was to be done next has not been: the next on the ladder are told, or everybody again
     * with the number outside. Does nothing before its time, and never stops by itself.
     *
     * @return when to do so again
     */
    public Instant escalateAgain(ConcernId id) {
        Concern concern = lock(id);
        Instant due = clocks.dueAt(concern);
        Instant now = clock.instant();
        if (concern.state() == ConcernState.RAISED || due == null) {
            return concern.escalateAt();
        }
        if (now.isBefore(due)) {
            return due;
        }
        Rung rung = ladder.climb(concern, now);
        chronology.add(concern, EntryKind.ESCALATED, now, null, rung.name(), EntryWords.NONE, null);
        events.publishEvent(new ConcernEscalated(id, rung, now));
        return concern.escalateAt();
    }

    /** Whom the task to agree that it is closed is for: everybody who may know of it but whoever wants it closed. */
    @Transactional(readOnly = true)
    public Set<StaffId> secondPeople(ConcernId id) {
        StaffId askedBy =
                works.findById(id.value()).map(CaseWork::closingAskedBy).orElse(null);
        return SignOffPolicy.secondPeople(rosters.handlersOf(get(id)), askedBy);
    }

    /** When it is looked at again. */
    @Transactional(readOnly = true)
    public Instant reviewAt(ConcernId id) {
        return clocks.reviewAt(get(id));
    }

    /** When the next are told that nobody has looked at it again. */
    @Transactional(readOnly = true)
    public Instant reviewMissedAt(ConcernId id) {
        return clocks.reviewMissedAt(get(id));
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

    /** Until when the next act is due; now for a concern that is closed, whose last task is made and finished at once. */
    @Transactional(readOnly = true)
    public Instant dueAt(ConcernId id) {
        return Objects.requireNonNullElseGet(clocks.dueAt(get(id)), clock::instant);
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
