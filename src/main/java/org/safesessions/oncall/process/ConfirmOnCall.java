package org.safesessions.oncall.process;

import java.time.Instant;
import java.util.Set;
import org.safesessions.engine.Answers;
import org.safesessions.engine.UserTask;
import org.safesessions.kernel.ShiftId;
import org.safesessions.kernel.StaffId;
import org.safesessions.oncall.OnCallDesk;
import org.springframework.stereotype.Component;

/** The shift's own lead says whether they will be there. */
@Component
class ConfirmOnCall implements UserTask {

    private enum Decision {
        CONFIRM,
        CANNOT
    }

    private final OnCallDesk desk;

    ConfirmOnCall(OnCallDesk desk) {
        this.desk = desk;
    }

    @Override
    public String id() {
        return LeadConfirmationProcess.CONFIRM_ON_CALL;
    }

    @Override
    public Set<String> answerKeys() {
        return Set.of("decision", "reason");
    }

    @Override
    public Set<StaffId> candidates(String shift, int loopCounter) {
        return Set.of(desk.get(ShiftId.of(shift)).lead());
    }

    @Override
    public Instant dueAt(String shift) {
        return desk.deadlines(ShiftId.of(shift)).replaceBy();
    }

    @Override
    public void complete(String shift, Answers answers) {
        if (answers.choice("decision", Decision.class) == Decision.CONFIRM) {
            desk.confirm(ShiftId.of(shift));
        } else {
            desk.withdraw(ShiftId.of(shift), answers.textOrNull("reason"), null);
        }
    }
}
