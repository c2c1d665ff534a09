package org.safesessions.lifecycle.process;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.safesessions.debrief.DebriefDesk;
import org.safesessions.debrief.DebriefNotes;
import org.safesessions.engine.Answers;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.springframework.stereotype.Component;

/** Host and co-hosts each write what happened. */
@Component
class WriteDebrief extends SessionTask.Named {

    private final SessionTask sessions;
    private final DebriefDesk desk;
    private final Clock clock;

    WriteDebrief(SessionTask sessions, DebriefDesk desk, Clock clock) {
        super(SessionLifecycleProcess.WRITE_DEBRIEF);
        this.sessions = sessions;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public Set<String> answerKeys() {
        return Set.of("whatHappened", "nearMisses", "whatShouldChange", "forTheLeadOnly");
    }

    @Override
    public Set<StaffId> candidates(String session, int loopCounter) {
        return Set.of(writers(session).get(loopCounter));
    }

    @Override
    public Instant dueAt(String session) {
        return sessions.times().debriefDueAt(sessions.session(session), clock.instant());
    }

    @Override
    public void complete(String session, Answers answers) {
        desk.write(
                SessionId.of(session),
                new DebriefNotes(
                        answers.requiredText("whatHappened"),
                        answers.textOrNull("nearMisses"),
                        answers.textOrNull("whatShouldChange"),
                        answers.textOrNull("forTheLeadOnly")));
    }

    /** Always in the same order, so that each instance of the task finds its own writer. */
    private List<StaffId> writers(String session) {
        List<StaffId> writers = new ArrayList<>(sessions.host(session));
        writers.addAll(sessions.session(session).coHosts());
        return writers;
    }
}
