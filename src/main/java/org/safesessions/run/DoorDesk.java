package org.safesessions.run;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.PlainText;
import org.safesessions.kernel.Reason;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.safesessions.plan.Supervision;
import org.safesessions.register.RegisteredPerson;
import org.safesessions.register.RegistrationDesk;
import org.safesessions.run.DoorRequestBook.Asked;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a session's co-hosts decide who comes into the room. Each decision locks the session, so that nobody is let in
 * while it is paused or ended, and two decisions about one person come one after the other.
 */
@Service
@Transactional
public class DoorDesk {

    public static final int REASON_LONGEST = 500;

    private final DoorEntries entries;
    private final DoorReader reader;
    private final DoorRequestBook requests;
    private final PorchDesk porch;
    private final DoorBell bell;
    private final GateReader gate;
    private final RunRights rights;
    private final PlanningDesk planning;
    private final RegistrationDesk registrations;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    DoorDesk(
            DoorEntries entries,
            DoorReader reader,
            DoorRequestBook requests,
            PorchDesk porch,
            DoorBell bell,
            GateReader gate,
            RunRights rights,
            PlanningDesk planning,
            RegistrationDesk registrations,
            Clock clock,
            ApplicationEventPublisher events) {
        this.entries = entries;
        this.reader = reader;
        this.requests = requests;
        this.porch = porch;
        this.bell = bell;
        this.gate = gate;
        this.rights = rights;
        this.planning = planning;
        this.registrations = registrations;
        this.clock = clock;
        this.events = events;
    }

    /** For its host, its co-hosts and safeguarding leads. */
    @Transactional(readOnly = true)
    public DoorList list(SessionId id) {
        Session session = planning.get(id);
        rights.mustBeStaffOrLead(session);
        boolean needed = DoorPolicy.isNeeded(session);
        return new DoorList(id, needed, needed ? reader.lines(session) : List.of(), rights.isCoHost(session));
    }

    /**
     * One person on the list, for those who may read it.
     *
     * @throws ActRefused NOT_FOUND
     */
    @Transactional(readOnly = true)
    public DoorLine line(SessionId id, DoorEntryId entry) {
        Session session = planning.get(id);
        rights.mustBeStaffOrLead(session);
        return reader.line(session, entry).orElseThrow(ActRefused::notFound);
    }

    /** Who waits to be let in, the longest waiting first; for those who may read the list. */
    @Transactional(readOnly = true)
    public List<WaitingPerson> waiting(SessionId id) {
        return list(id).in(DoorStanding.WAITING).stream()
                .map(line -> new WaitingPerson(
                        line.id(), line.registration(), line.displayName(), line.waitingSince(), line.lastSeenAt()))
                .toList();
    }

    /** Where somebody registered stands; whoever asks has proved that it is about themselves. */
    @Transactional(readOnly = true)
    public DoorStanding standingOf(RegistrationId id) {
        return entries.findById(id.value())
                .map(DoorEntry::standing)
                .orElseGet(() -> DoorReader.atFirst(registrations.person(id)));
    }

    /**
     * A co-host sees somebody at the door who is not on the list.
     *
     * @param key the same key notes them once
     * @throws ActRefused CONFLICT code SESSION_OVER; UNACCEPTABLE code NO_DOOR_LIST, or what is wrong with the name
     */
    public DoorEntryId arrive(SessionId id, DoorArrival arrival, @Nullable UUID key) {
        return porch.arrive(id, arrival, key);
    }

    /**
     * Somebody registered says that they are here; whoever asks has proved that it is they. It lets nobody in, and does
     * not change what was decided about them.
     *
     * @throws ActRefused NOT_FOUND; CONFLICT code SESSION_OVER, or NOT_THIS_TIME when they hold no place
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void hereNow(RegistrationId id) {
        try {
            bell.ring(id);
        } catch (DataIntegrityViolationException somebodyWroteTheirRowMeanwhile) {
            bell.ring(id);
        }
    }

    /**
     * By a co-host. A mismatch lets nobody in whatever was decided, and asks for a concern.
     *
     * @param seen the version the co-host saw, or null when any will do
     * @param key the same key decides once
     * @throws ActRefused with every rule it breaks: before the start the reasons of the gate; CONFLICT code STALE when
     *     somebody decided meanwhile; NOT_FOUND
     */
    public void decide(
            SessionId id, DoorEntryId entryId, DoorDecision decision, @Nullable Long seen, @Nullable UUID key) {
        Session session = planning.lock(id);
        StaffId by = rights.mustBeCoHost(session);
        DoorDecision tidy = new DoorDecision(
                decision.decision(), decision.cameraMatch(), note(decision.reason()), decision.carerPresent());
        Asked asked = Asked.of(key, id, by, "decide", entryId, tidy);
        if (requests.before(asked).isPresent()) {
            return;
        }
        DoorPolicy.refuseUnlessInUse(session);
        Optional<DoorEntry> row = reader.row(session, entryId);
        Optional<RegisteredPerson> person = registered(session, entryId, row);
        refuseIfStale(entryId, row.map(DoorEntry::version).orElse(0L), seen);
        Instant now = clock.instant();
        DoorPolicy.Verdict verdict = DoorPolicy.judge(tidy, facts(session, tidy, row, person, now));
        if (!verdict.accepted()) {
            throw new ActRefused(verdict.kind(), "door-refused", id, verdict.against());
        }
        DoorEntry entry = reader.rowOrFirst(session, entryId);
        entry.decide(
                tidy,
                verdict.standing(),
                reader.close(entryId.value(), reader.words(entry).because(tidy.reason())),
                by,
                now);
        entries.saveAndFlush(entry);
        requests.done(asked, entryId);
        events.publishEvent(new DoorDecided(id, entryId, verdict.standing(), tidy.cameraMatch(), now, by));
        if (tidy.isMismatch()) {
            events.publishEvent(new DoorMismatchSeen(id, entryId, now, by));
        }
        if (verdict.standing() == DoorStanding.REMOVED) {
            entry.registration().ifPresent(registrations::revokeLinks);
        }
    }

    /**
     * Takes the last decision about somebody back, by a co-host. It lets nobody in: whoever was in the room waits.
     *
     * @throws ActRefused CONFLICT codes NOTHING_TO_UNDO, SESSION_OVER; NOT_FOUND
     */
    public void undo(SessionId id, DoorEntryId entryId, @Nullable UUID key) {
        Session session = planning.lock(id);
        StaffId by = rights.mustBeCoHost(session);
        Asked asked = Asked.of(key, id, by, "undo", entryId);
        if (requests.before(asked).isPresent()) {
            return;
        }
        DoorEntry entry = reader.row(session, entryId).orElseThrow(ActRefused::notFound);
        DoorPolicy.Verdict verdict = DoorPolicy.undo(session.state(), entry.standing(), entry.undoStanding());
        if (!verdict.accepted()) {
            throw new ActRefused(verdict.kind(), "door-refused", id, verdict.against());
        }
        Instant now = clock.instant();
        entry.undo(
                verdict.standing(),
                reader.close(entryId.value(), reader.words(entry).because(null)),
                by,
                now);
        entries.saveAndFlush(entry);
        requests.done(asked, entryId);
        events.publishEvent(new DoorDecisionUndone(id, entryId, verdict.standing(), now, by));
    }

    private Optional<RegisteredPerson> registered(Session session, DoorEntryId id, Optional<DoorEntry> row) {
        if (row.isPresent() && row.get().registration().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(reader.person(session, id).orElseThrow(ActRefused::notFound));
    }

    private DoorPolicy.Facts facts(
            Session session,
            DoorDecision decision,
            Optional<DoorEntry> row,
            Optional<RegisteredPerson> person,
            Instant now) {
        // read only when it is asked for: what cannot be read must keep nobody from being held
        boolean asksTheGate = decision.decision() == DoorDecision.Decision.ADMIT
                && session.state().isBeforeRunning();
        List<Reason> whyShut =
                asksTheGate ? StartGate.decide(gate.read(session, now)).reasons() : List.of();
        return new DoorPolicy.Facts(
                session.state(),
                whyShut,
                person.map(reader::standing).orElse(null),
                row.map(DoorEntry::role).orElse(DoorRole.PARTICIPANT),
                row.map(DoorEntry::joinsBy).orElse(JoinsBy.DEVICE),
                person.map(RegisteredPerson::supervisionNeed).orElse(Supervision.INDEPENDENT),
                row.map(DoorEntry::standing)
                        .orElseGet(() -> person.map(DoorReader::atFirst).orElse(DoorStanding.EXPECTED)),
                row.map(DoorEntry::isCarerPresent).orElse(false),
                row.map(DoorEntry::isMismatchSeen).orElse(false));
    }

    private static void refuseIfStale(DoorEntryId id, long now, @Nullable Long seen) {
        if (seen != null && seen != now) {
            throw ActRefused.conflict(id, "STALE");
        }
    }

    private static @Nullable String note(@Nullable String text) {
        return text == null || text.isBlank() ? null : PlainText.text(text, 1, REASON_LONGEST);
    }
}
