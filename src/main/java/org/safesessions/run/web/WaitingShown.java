package org.safesessions.run.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.SessionId;
import org.safesessions.run.TroubleDesk;
import org.safesessions.run.TroubleLine;
import org.safesessions.run.WaitingBoard;
import org.safesessions.run.WaitingDesk;
import org.springframework.stereotype.Component;

/** What the live page shows of those who wait, and of those for whom something does not work. */
@Component
class WaitingShown {

    private final WaitingDesk waiting;
    private final TroubleDesk troubles;

    WaitingShown(WaitingDesk waiting, TroubleDesk troubles) {
        this.waiting = waiting;
        this.troubles = troubles;
    }

    public @Nullable WaitingBoard board(SessionId id) {
        return waiting.board(id).orElse(null);
    }

    public List<TroubleLine> troubles(SessionId id) {
        return troubles.open(id);
    }
}
