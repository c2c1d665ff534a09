package org.safesessions.follow.process;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.safesessions.engine.MessageName;
import org.safesessions.engine.ProcessKey;
import org.safesessions.engine.ProcessVariable;
import org.safesessions.engine.ProcessVocabulary;
import org.springframework.stereotype.Component;

/** The words that {@code bpmn/follow/carer-follow-up.bpmn} and Java share. The business key is the follow-up's id. */
@Component
public final class CarerFollowUpProcess implements ProcessVocabulary.Variables {

    public static final ProcessKey KEY = new ProcessKey("carer-follow-up");

    public static final String FOLLOW_UP_CARER_REPLY = "followUpCarerReply";

    /** All four questions are answered. */
    public static final MessageName REPLY_RECEIVED = new MessageName("follow.replyReceived");

    /** Something was answered that a lead should look at, and nothing waited for one before. */
    public static final MessageName SIGNAL_FOUND = new MessageName("follow.signalFound");

    /** What a lead has to decide already must be decided sooner. */
    public static final MessageName URGENT_SIGNAL_CAME = new MessageName("follow.urgentSignalCame");

    /** They withdrew: nobody is asked any more. */
    public static final MessageName ASKING_STOPPED = new MessageName("follow.askingStopped");

    /** Given with the start, as the next two. */
    public static final ProcessVariable<Instant> ASK_AT = ProcessVariable.instant("askAt");

    public static final ProcessVariable<Instant> REMIND_AT = ProcessVariable.instant("remindAt");
    public static final ProcessVariable<Instant> CLOSE_AT = ProcessVariable.instant("closeAt");

    /** Given with {@link #SIGNAL_FOUND}, and again with {@link #URGENT_SIGNAL_CAME}. */
    public static final ProcessVariable<Instant> DECIDE_BY = ProcessVariable.instant("decideBy");

    public static final ProcessVariable<Boolean> ANYBODY_ASKED = ProcessVariable.bool("anybodyAsked");
    public static final ProcessVariable<Boolean> ANYBODY_ANSWERED = ProcessVariable.bool("anybodyAnswered");

    @Override
    public Collection<ProcessVariable<?>> declared() {
        return List.of(ASK_AT, REMIND_AT, CLOSE_AT, DECIDE_BY, ANYBODY_ASKED, ANYBODY_ANSWERED);
    }
}
