package org.safesessions.lifecycle.process;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.safesessions.engine.Answers;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.run.LiveDesk;
import org.springframework.stereotype.Component;

/** The host opens the door; the gate decides. */
@Component
class StartSession extends SessionTask.Named {

    private final SessionTask sessions;
    private final LiveDesk desk;

    StartSession(SessionTask sessions, LiveDesk desk) {
        super(SessionLifecycleProcess.START_SESSION);
        this.sessions = sessions;
        this.desk = desk;
    }

    @Override
    public Set<String> answerKeys() {
        return Set.of();
    }

    @Override
    public Set<StaffId> candidates(String session, int loopCounter) {
        return sessions.host(session);
    }

    @Override
    public Instant dueAt(String session) {
        return sessions.session(session).startsAt();
    }

    @Override
    public Optional<Instant> notBefore(String session) {
        return Optional.of(sessions.times().doorsOpenAt(sessions.session(session)));
    }

    @Override
    public void complete(String session, Answers answers) {
        desk.start(SessionId.of(session));
    }
}
