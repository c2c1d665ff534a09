package org.safesessions.follow.process;

import static org.safesessions.follow.process.CarerFollowUpProcess.ASKING_STOPPED;
import static org.safesessions.follow.process.CarerFollowUpProcess.DECIDE_BY;
import static org.safesessions.follow.process.CarerFollowUpProcess.FOLLOW_UP_CARER_REPLY;
import static org.safesessions.follow.process.CarerFollowUpProcess.REPLY_RECEIVED;
import static org.safesessions.follow.process.CarerFollowUpProcess.SIGNAL_FOUND;
import static org.safesessions.follow.process.CarerFollowUpProcess.URGENT_SIGNAL_CAME;

import org.safesessions.engine.Facts;
import org.safesessions.engine.ProcessDesk;
import org.safesessions.follow.FollowUpStopped;
import org.safesessions.follow.ReplyDecided;
import org.safesessions.follow.ReplyReceived;
import org.safesessions.follow.SignalFound;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves the token of a follow-up when a desk has acted, in the desk's own transaction. */
@Component
class FollowUpTokens {

    private final ProcessDesk process;
    private final FollowUpStarts starts;

    FollowUpTokens(ProcessDesk process, FollowUpStarts starts) {
        this.process = process;
        this.starts = starts;
    }

    /** After the reminder nobody waits for it: nothing but the end of the time comes then, answered or not. */
    @EventListener
    void on(ReplyReceived event) {
        process.tellIfWaiting(REPLY_RECEIVED, event.subject(), Facts.none());
    }

    /** What comes while a lead has something to decide is read beside the same task, made anew when it is due sooner. */
    @EventListener
    void on(SignalFound event) {
        process.tell(
                event.first() ? SIGNAL_FOUND : URGENT_SIGNAL_CAME,
                event.followUp().toString(),
                Facts.of(DECIDE_BY, event.decideBy()));
    }

    @EventListener
    void on(ReplyDecided event) {
        process.finish(FOLLOW_UP_CARER_REPLY, event.subject(), Facts.none());
    }

    @EventListener
    void on(FollowUpStopped event) {
        if (!starts.isNotNeeded(event.followUp())) {
            process.tellIfWaiting(ASKING_STOPPED, event.followUp().toString(), Facts.none());
        }
    }
}
