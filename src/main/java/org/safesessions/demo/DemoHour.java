package org.safesessions.demo;

import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.RefusalLedger;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.safesessions.run.LiveDesk;
import org.safesessions.run.RoomDesk;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What a session's own people do from the minutes before it to its end. */
@Component
@Profile("!production")
class DemoHour {

    private final PlanningDesk planning;
    private final RoomDesk room;
    private final LiveDesk live;
    private final RefusalLedger refusals;
    private final ActingAs acting;

    DemoHour(PlanningDesk planning, RoomDesk room, LiveDesk live, RefusalLedger refusals, ActingAs acting) {
        this.planning = planning;
        this.room = room;
        this.live = live;
        this.refusals = refusals;
        this.acting = acting;
    }

    /** Both are there, the room is locked down, and the rules are on view. */
    void prepare(SessionId id) {
        Session session = planning.get(id);
        StaffId coHost = coHost(id);
        acting.as(session.host(), () -> room.checkIn(id));
        acting.as(coHost, () -> room.checkIn(id));
        acting.as(coHost, () -> room.attestAll(id, null));
        acting.as(coHost, () -> room.rulesShown(id));
    }

    /** The host presses Start too soon: it is refused, and on record. */
    void startInVain(SessionId id) {
        acting.as(planning.get(id).host(), () -> {
            try {
                live.start(id);
            } catch (ActRefused refused) {
                refusals.note(refused);
            }
        });
    }

    void start(SessionId id) {
        acting.as(planning.get(id).host(), () -> live.start(id));
    }

    void pause(SessionId id) {
        acting.as(coHost(id), () -> live.pause(id, "Somebody held a letter with an address into the picture."));
    }

    void resume(SessionId id) {
        acting.as(planning.get(id).host(), () -> live.resume(id));
    }

    void end(SessionId id) {
        acting.as(coHost(id), () -> live.end(id));
    }

    /** Whoever lets people in: the only one, unless somebody stands in. */
    StaffId coHost(SessionId id) {
        return planning.get(id).coHosts().get(0);
    }
}
