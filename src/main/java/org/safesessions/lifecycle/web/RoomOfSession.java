package org.safesessions.lifecycle.web;

import java.util.function.Supplier;
import org.safesessions.kernel.ActRefused;
import org.safesessions.plan.Session;
import org.safesessions.run.LiveDesk;
import org.safesessions.run.RoomDesk;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Whether a session could start now, and what its room still lacks, for the pages that show it. */
@Component
class RoomOfSession {

    private final LiveDesk live;
    private final RoomDesk room;

    RoomOfSession(LiveDesk live, RoomDesk room) {
        this.live = live;
        this.room = room;
    }

    /** Adds {@code room}, {@code controls} and {@code gate}, each only for those who may read it. */
    void describe(Session session, Model model) {
        if (!session.state().isBeforeRunning() && !session.state().isLive()) {
            return;
        }
        addIfAllowed(model, "room", () -> room.look(session.id()));
        addIfAllowed(model, "controls", () -> room.controls(session.id()));
        if (session.state().isBeforeRunning()) {
            addIfAllowed(model, "gate", () -> live.gate(session.id()));
        }
    }

    private static void addIfAllowed(Model model, String name, Supplier<?> read) {
        try {
            model.addAttribute(name, read.get());
        } catch (ActRefused notTheirs) {
            // a manager sees the session, not its gate
        }
    }
}
