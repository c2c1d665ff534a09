package org.safesessions.lifecycle.process;

import java.time.Instant;
import java.util.Set;
import org.safesessions.engine.Answers;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.lifecycle.StageDesk;
import org.safesessions.plan.PlanningDesk;
import org.springframework.stereotype.Component;

/** Staff and leads sort out why the session cannot start, or postpone it. */
@Component
class ResolveStartBlock extends SessionTask.Named {

    private enum Decision {
        CHECK_AGAIN,
        POSTPONE
    }

    private final SessionTask sessions;
    private final StageDesk desk;
    private final PlanningDesk planning;

    ResolveStartBlock(SessionTask sessions, StageDesk desk, PlanningDesk planning) {
        super(SessionLifecycleProcess.RESOLVE_START_BLOCK);
        this.sessions = sessions;
        this.desk = desk;
        this.planning = planning;
    }

    @Override
    public Set<String> answerKeys() {
        return Set.of("decision", "reason");
    }

    @Override
    public Set<StaffId> candidates(String session, int loopCounter) {
        return sessions.staffAndOtherLeads(session);
    }

    @Override
    public Instant dueAt(String session) {
        return sessions.times().graceEndsAt(sessions.session(session));
    }

    @Override
    public void complete(String session, Answers answers) {
        if (answers.choice("decision", Decision.class) == Decision.POSTPONE) {
            planning.postpone(SessionId.of(session), null, answers.requiredText("reason"));
        } else {
            desk.checkAgain(SessionId.of(session));
        }
    }
}
