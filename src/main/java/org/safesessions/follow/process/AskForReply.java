package org.safesessions.follow.process;

import static org.safesessions.follow.process.CarerFollowUpProcess.ANYBODY_ASKED;

import org.safesessions.engine.Facts;
import org.safesessions.engine.ProcessStep;
import org.safesessions.follow.FollowUpDesk;
import org.safesessions.kernel.FollowUpId;
import org.springframework.stereotype.Component;

/** The link goes to the adult who took part, or to the carer of the child. */
@Component
class AskForReply extends ProcessStep {

    private final FollowUpDesk desk;

    AskForReply(FollowUpDesk desk) {
        this.desk = desk;
    }

    @Override
    protected Facts take(String followUp) {
        return Facts.of(ANYBODY_ASKED, desk.ask(FollowUpId.of(followUp)));
    }
}
