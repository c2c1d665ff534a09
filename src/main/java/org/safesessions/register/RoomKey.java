package org.safesessions.register;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.SeriesId;
import org.safesessions.kernel.SessionId;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.SeriesBook;
import org.safesessions.plan.Session;
import org.safesessions.seal.Seal;
import org.safesessions.seal.SealedFor;
import org.springframework.stereotype.Component;

/**
 * Opens what is sealed about a meeting room. Whoever asks has made sure that the reader may know it: nothing here asks who
 * that is.
 */
@Component
class RoomKey {

    private final SessionRooms rooms;
    private final SeriesRooms ofSeries;
    private final SeriesBook series;
    private final PlanningDesk planning;
    private final Seal seal;

    RoomKey(SessionRooms rooms, SeriesRooms ofSeries, SeriesBook series, PlanningDesk planning, Seal seal) {
        this.rooms = rooms;
        this.ofSeries = ofSeries;
        this.series = series;
        this.planning = planning;
        this.seal = seal;
    }

    /** The way in of its own, else that of its series; null when there is none. */
    @Nullable JoiningDetails open(SessionId id) {
        return own(id).or(() -> ofItsSeries(id)).orElse(null);
    }

    Optional<JoiningDetails> own(SessionId id) {
        return rooms.findById(id.value())
                .map(room -> seal.open(SealedFor.ROOM, id.value(), room.words(), JoiningDetails.class));
    }

    /**
     * What is written down for the whole series of this session. Nothing for a date on another platform, and nothing for
     * one that is for other people than the rest: they are not to meet in one room by mistake.
     */
    Optional<JoiningDetails> ofItsSeries(SessionId id) {
        Session session = planning.get(id);
        return series.of(id)
                .filter(one -> isForTheSamePeople(one, session))
                .flatMap(one -> ofSeries.findById(one.value())
                        .filter(room -> room.platform() == session.plan().platform())
                        .map(room -> open(one, room)));
    }

    JoiningDetails open(SeriesId id, SeriesRoom room) {
        return seal.open(SealedFor.ROOM, id.value(), room.words(), JoiningDetails.class);
    }

    byte[] close(SessionId id, JoiningDetails details) {
        return seal.close(SealedFor.ROOM, id.value(), details);
    }

    byte[] close(SeriesId id, JoiningDetails details) {
        return seal.close(SealedFor.ROOM, id.value(), details);
    }

    private boolean isForTheSamePeople(SeriesId id, Session session) {
        return series.get(id).approvedPlan().audience() == session.plan().audience();
    }
}
