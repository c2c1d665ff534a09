package org.safesessions.register;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.SeriesId;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.plan.Series;
import org.safesessions.plan.SeriesBook;
import org.safesessions.plan.Session;
import org.safesessions.platform.Platform;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the way into the meeting room once for all dates of a series. A date that has one of its own keeps that; whoever
 * joins a date sees what is written here exactly when they would see that date's own, see {@link JoiningDesk}.
 */
@Service
@Transactional
public class SeriesRoomDesk {

    private final SeriesBook series;
    private final RegistrationRights rights;
    private final SeriesRooms rooms;
    private final SessionRooms ofDates;
    private final RoomKey key;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SeriesRoomDesk(
            SeriesBook series,
            RegistrationRights rights,
            SeriesRooms rooms,
            SessionRooms ofDates,
            RoomKey key,
            Clock clock,
            ApplicationEventPublisher events) {
        this.series = series;
        this.rights = rights;
        this.rooms = rooms;
        this.ofDates = ofDates;
        this.key = key;
        this.clock = clock;
        this.events = events;
    }

    /**
     * On the platform of the plan that stands, by its host or a co-host. What was written for another platform is
     * replaced; dates that are still there, and had none of their own, keep it as their own.
     *
     * @throws RegistrationRefused as {@link JoiningDesk#write}
     * @throws ActRefused NOT_FOUND; NOT_ALLOWED code NOT_YOUR_SERIES
     */
    public void write(SeriesId id, JoiningDetails details) {
        Series one = series.get(id);
        StaffId by = rights.mustBeStaff(one);
        JoiningDetails tidy = JoiningDetailsPolicy.tidy(new SessionId(id.value()), details);
        Platform platform = one.approvedPlan().platform();
        Instant now = clock.instant();
        byte[] words = key.close(id, tidy);
        Optional<SeriesRoom> before = rooms.findById(id.value());
        if (before.isPresent()) {
            SeriesRoom room = before.get();
            if (room.platform() != platform) {
                keepWhereItIsStillNeeded(id, by, now);
            }
            room.rewrite(platform, words, by, now);
        } else {
            rooms.save(new SeriesRoom(id, platform, words, by, now));
        }
        rooms.flush();
        events.publishEvent(new SeriesRoomChanged(id, now, by));
    }

    /**
     * For its host and co-hosts; empty when there is none on the platform of the plan that stands.
     *
     * @throws ActRefused NOT_FOUND; NOT_ALLOWED code NOT_YOUR_SERIES
     */
    @Transactional(readOnly = true)
    public Optional<JoiningDetails> forStaff(SeriesId id) {
        Series one = series.get(id);
        rights.mustBeStaff(one);
        return rooms.findById(id.value())
                .filter(room -> room.platform() == one.approvedPlan().platform())
                .map(room -> key.open(id, room));
    }

    private void keepWhereItIsStillNeeded(SeriesId id, StaffId by, Instant now) {
        for (Session date : series.sessionsOf(id)) {
            boolean toCome = date.state().isBeforeRunning() || date.state().isLive();
            if (toCome && key.own(date.id()).isEmpty()) {
                key.ofItsSeries(date.id())
                        .ifPresent(old -> ofDates.save(new SessionRoom(date.id(), key.close(date.id(), old), by, now)));
            }
        }
    }
}
