package org.safesessions.lifecycle.process;

import java.time.Instant;
import java.util.Set;
import org.safesessions.engine.Answers;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.run.LiveDesk;
import org.springframework.stereotype.Component;

/** The session is on; completing it means that everybody has left safely. */
@Component
class RunSession extends SessionTask.Named {

    private final SessionTask sessions;
    private final LiveDesk desk;

    RunSession(SessionTask sessions, LiveDesk desk) {
        super(SessionLifecycleProcess.RUN_SESSION);
        this.sessions = sessions;
        this.desk = desk;
    }

    @Override
    public Set<String> answerKeys() {
        return Set.of("everybodyHandedBack");
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
        if (!answers.yes("everybodyHandedBack")) {
            throw ActRefused.unacceptable(session, "SOMEBODY_STILL_THERE");
        }
        desk.end(SessionId.of(session));
    }
}
