package org.safesessions.lifecycle.process;

import java.time.Instant;
import java.util.Set;
import org.safesessions.engine.Answers;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.run.LiveDesk;
import org.springframework.stereotype.Component;

/** A paused session goes on, through the gate again, or it ends. */
@Component
class ResumeSession extends SessionTask.Named {

    private enum Decision {
        RESUME,
        END
    }

    private final SessionTask sessions;
    private final LiveDesk desk;

    ResumeSession(SessionTask sessions, LiveDesk desk) {
        super(SessionLifecycleProcess.RESUME_SESSION);
        this.sessions = sessions;
        this.desk = desk;
    }

    @Override
    public Set<String> answerKeys() {
        return Set.of("decision");
    }

    @Override
    public Set<StaffId> candidates(String session, int loopCounter) {
        return sessions.staffOf(session);
    }

    @Override
    public Instant dueAt(String session) {
        return sessions.session(session).endsAt();
    }

    @Override
    public void complete(String session, Answers answers) {
        switch (answers.choice("decision", Decision.class)) {
            case RESUME -> desk.resume(SessionId.of(session));
            case END -> desk.end(SessionId.of(session));
        }
    }
}
