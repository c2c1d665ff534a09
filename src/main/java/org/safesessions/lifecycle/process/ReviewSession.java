package org.safesessions.lifecycle.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.safesessions.debrief.DebriefDesk;
import org.safesessions.engine.Answers;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.springframework.stereotype.Component;

/** A lead reads the debriefs and closes the session. */
@Component
class ReviewSession extends SessionTask.Named {

    private final SessionTask sessions;
    private final DebriefDesk desk;
    private final Clock clock;

    ReviewSession(SessionTask sessions, DebriefDesk desk, Clock clock) {
        super(SessionLifecycleProcess.REVIEW_SESSION);
        this.sessions = sessions;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public Set<String> answerKeys() {
        return Set.of("note");
    }

    @Override
    public Set<StaffId> candidates(String session, int loopCounter) {
        return sessions.otherLeads(session);
    }

    @Override
    public Instant dueAt(String session) {
        return sessions.times().reviewDueAt(sessions.session(session), clock.instant());
    }

    @Override
    public void complete(String session, Answers answers) {
        desk.review(SessionId.of(session), answers.requiredText("note"));
    }
}
