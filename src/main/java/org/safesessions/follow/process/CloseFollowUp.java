package org.safesessions.follow.process;

import static org.safesessions.follow.process.CarerFollowUpProcess.ANYBODY_ANSWERED;

import org.safesessions.engine.Facts;
import org.safesessions.engine.ProcessStep;
import org.safesessions.follow.FollowUpDesk;
import org.safesessions.kernel.FollowUpId;
import org.springframework.stereotype.Component;

/** The time to answer is over. */
@Component
class CloseFollowUp extends ProcessStep {

    private final FollowUpDesk desk;

    CloseFollowUp(FollowUpDesk desk) {
        this.desk = desk;
    }

    @Override
    protected Facts take(String followUp) {
        return Facts.of(ANYBODY_ANSWERED, desk.close(FollowUpId.of(followUp)));
    }
}
