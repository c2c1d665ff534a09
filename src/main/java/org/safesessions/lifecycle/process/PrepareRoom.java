package org.safesessions.lifecycle.process;

import java.time.Instant;
import java.util.Set;
import org.safesessions.engine.Answers;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.run.RoomDesk;
import org.springframework.stereotype.Component;

/** A co-host sets up the meeting room and says that every required setting is in place. */
@Component
class PrepareRoom extends SessionTask.Named {

    private final SessionTask sessions;
    private final RoomDesk desk;

    PrepareRoom(SessionTask sessions, RoomDesk desk) {
        super(SessionLifecycleProcess.PREPARE_ROOM);
        this.sessions = sessions;
        this.desk = desk;
    }

    @Override
    public Set<String> answerKeys() {
        return Set.of("allInPlace", "note");
    }

    @Override
    public Set<StaffId> candidates(String session, int loopCounter) {
        return sessions.coHosts(session);
    }

    @Override
    public Instant dueAt(String session) {
        return sessions.times().doorsOpenAt(sessions.session(session));
    }

    @Override
    public void complete(String session, Answers answers) {
        if (!answers.yes("allInPlace")) {
            throw ActRefused.unacceptable(session, "SETTINGS_NOT_ALL_IN_PLACE");
        }
        desk.attestAll(SessionId.of(session), answers.textOrNull("note"));
    }
}
