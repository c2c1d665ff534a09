package org.safesessions.run;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.safesessions.kernel.StaffId;
import org.safesessions.plan.Session;
import org.springframework.stereotype.Component;

/** Puts together what the session page shows of the live hour. */
@Component
class RoomReader {

    private final LiveNotes notes;
    private final GateReader reader;
    private final RunRights rights;
    private final LiveSessions live;

    RoomReader(LiveNotes notes, GateReader reader, RunRights rights, LiveSessions live) {
        this.notes = notes;
        this.reader = reader;
        this.rights = rights;
        this.live = live;
    }

    Room look(Session session, Instant now) {
        boolean over = !session.state().isBeforeRunning() && !session.state().isLive();
        boolean readsGate = !over && rights.isStaffOrLead(session);
        LiveSession hour = live.findById(session.id().value()).orElse(null);
        return new Room(
                session.id(),
                session.publicToken(),
                session.state(),
                session.timeZone(),
                new Room.Reader(rights.isHost(session), rights.isCoHost(session), rights.isLead()),
                seats(session, now),
                reader.controls(session, now),
                reader.rulesShownAt(session, now),
                readsGate ? StartGate.decide(reader.read(session, now)) : null,
                hour,
                hour != null && readsGate ? notes.whyPaused(hour).orElse(null) : null);
    }

    private List<Room.Seat> seats(Session session, Instant now) {
        Set<StaffId> present = reader.presentAt(session, now);
        return Stream.concat(Stream.of(session.host()), session.coHosts().stream())
                .map(person -> new Room.Seat(
                        reader.firstName(person),
                        person.equals(session.host()),
                        present.contains(person),
                        rights.isMe(person)))
                .toList();
    }
}
