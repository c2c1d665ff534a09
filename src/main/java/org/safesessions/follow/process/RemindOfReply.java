package org.safesessions.follow.process;

import org.safesessions.engine.Facts;
import org.safesessions.engine.ProcessStep;
import org.safesessions.follow.FollowUpDesk;
import org.safesessions.kernel.FollowUpId;
import org.springframework.stereotype.Component;

/** Nobody has answered yet: they are reminded, once. */
@Component
class RemindOfReply extends ProcessStep {

    private final FollowUpDesk desk;

    RemindOfReply(FollowUpDesk desk) {
        this.desk = desk;
    }

    @Override
    protected Facts take(String followUp) {
        desk.remind(FollowUpId.of(followUp));
        return Facts.none();
    }
}
