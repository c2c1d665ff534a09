package org.safesessions.oncall.process;

import java.time.Instant;
import java.util.Set;
import org.safesessions.engine.Answers;
import org.safesessions.engine.UserTask;
import org.safesessions.kernel.ShiftId;
import org.safesessions.kernel.StaffId;
import org.safesessions.oncall.OnCallDesk;
import org.springframework.stereotype.Component;

/** The first of the other leads who can takes the shift. */
@Component
class TakeOverShift implements UserTask {

    private enum Decision {
        TAKE
    }

    private final OnCallDesk desk;

    TakeOverShift(OnCallDesk desk) {
        this.desk = desk;
    }

    @Override
    public String id() {
        return LeadConfirmationProcess.TAKE_OVER_SHIFT;
    }

    @Override
    public Set<String> answerKeys() {
        return Set.of("decision");
    }

    @Override
    public Set<StaffId> candidates(String shift, int loopCounter) {
        return Set.copyOf(desk.otherLeads(ShiftId.of(shift)));
    }

    @Override
    public Instant dueAt(String shift) {
        return desk.deadlines(ShiftId.of(shift)).gapReportedAt();
    }

    @Override
    public void complete(String shift, Answers answers) {
        answers.choice("decision", Decision.class);
        desk.takeOver(ShiftId.of(shift));
    }
}
