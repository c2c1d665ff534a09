package org.safesessions.run;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where staff keep count of those who wait while the session cannot start, so that nobody is forgotten. Nothing here lets
 * anybody in.
 */
@Service
@Transactional
public class WaitingDesk {

    private final DoorDesk door;
    private final WaitingWords words;
    private final Waiting waiting;
    private final PlanningDesk planning;
    private final RunRights rights;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    WaitingDesk(
            DoorDesk door,
            WaitingWords words,
            Waiting waiting,
            PlanningDesk planning,
            RunRights rights,
            Clock clock,
            ApplicationEventPublisher events) {
        this.door = door;
        this.words = words;
        this.waiting = waiting;
        this.planning = planning;
        this.rights = rights;
        this.clock = clock;
        this.events = events;
    }

    /** For the session's staff and leads; nothing unless people are told that we are not ready. */
    @Transactional(readOnly = true)
    public Optional<WaitingBoard> board(SessionId id) {
        Session session = planning.get(id);
        rights.mustBeStaffOrLead(session);
        if (waiting.momentForAll(session) != JoinMoment.NOT_READY) {
            return Optional.empty();
        }
        Map<DoorEntryId, WaitingWordRecord> known = words.findAllBySession(id.value()).stream()
                .collect(Collectors.toMap(WaitingWordRecord::entry, Function.identity()));
        List<WaitingBoard.Line> people = door.waiting(id).stream()
                .map(person -> line(person, known.get(person.id())))
                .toList();
        return Optional.of(new WaitingBoard(
                id, waiting.tellBy(session), Company.of(session.plan().audience()), people, rights.isStaff(session)));
    }

    /**
     * By the session's staff. The same again changes nothing.
     *
     * @throws ActRefused NOT_FOUND when nobody of that id is on the door list; CONFLICT code SESSION_OVER
     */
    public void say(SessionId id, DoorEntryId entry, WaitingWord word) {
        Session session = planning.get(id);
        StaffId by = rights.mustBeStaff(session);
        door.line(id, entry);
        if (!session.state().isBeforeRunning() && !session.state().isLive()) {
            throw ActRefused.conflict(id, StartGate.SESSION_OVER);
        }
        WaitingWordRecord before = words.findById(entry.value()).orElse(null);
        if (before != null && before.word() == word) {
            return;
        }
        Instant now = clock.instant();
        if (before == null) {
            words.save(new WaitingWordRecord(entry, id, word, by, now));
        } else {
            before.say(word, by, now);
        }
        words.flush();
        events.publishEvent(new WaitingWordSaid(id, entry, word, now, by));
    }

    private static WaitingBoard.Line line(WaitingPerson person, @Nullable WaitingWordRecord known) {
        return new WaitingBoard.Line(
                person.id(),
                person.displayName(),
                known == null ? null : known.word(),
                known == null ? null : known.by(),
                known == null ? null : known.at());
    }
}
