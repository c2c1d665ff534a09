package org.safesessions.follow.process;

import org.safesessions.engine.Facts;
import org.safesessions.engine.ProcessStep;
import org.safesessions.follow.FollowUpDesk;
import org.safesessions.kernel.FollowUpId;
import org.springframework.stereotype.Component;

/** No lead has decided in time: all who may are told again. */
@Component
class RemindLeads extends ProcessStep {

    private final FollowUpDesk desk;

    RemindLeads(FollowUpDesk desk) {
        this.desk = desk;
    }

    @Override
    protected Facts take(String followUp) {
        desk.remindLeads(FollowUpId.of(followUp));
        return Facts.none();
    }
}
