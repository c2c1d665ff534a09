package org.safesessions.lifecycle.process;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.safesessions.engine.Answers;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.Duty;
import org.safesessions.plan.PlanningDesk;
import org.springframework.stereotype.Component;

/** A lead who is not named in the plan says yes, or sends it back with a reason. */
@Component
class ApprovePlan extends SessionTask.Named {

    private enum Decision {
        APPROVE,
        RETURN
    }

    private final SessionTask sessions;
    private final PlanningDesk desk;

    ApprovePlan(SessionTask sessions, PlanningDesk desk) {
        super(SessionLifecycleProcess.APPROVE_PLAN);
        this.sessions = sessions;
        this.desk = desk;
    }

    @Override
    public Set<String> answerKeys() {
        return Set.of("decision", "reason");
    }

    @Override
    public Set<StaffId> candidates(String session, int loopCounter) {
        return Set.of();
    }

    /** Every lead may read a plan; the desk refuses those who are named in it. */
    @Override
    public Optional<Duty> candidateGroup() {
        return Optional.of(Duty.SAFEGUARDING_LEAD);
    }

    @Override
    public Instant dueAt(String session) {
        return sessions.times().approvalDueAt(sessions.session(session));
    }

    @Override
    public void complete(String session, Answers answers) {
        boolean approved = answers.choice("decision", Decision.class) == Decision.APPROVE;
        desk.decide(SessionId.of(session), approved, answers.textOrNull("reason"));
    }
}
