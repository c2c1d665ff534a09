package org.safesessions.vet.process;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.safesessions.engine.MessageName;
import org.safesessions.engine.ProcessKey;
import org.safesessions.engine.ProcessVariable;
import org.safesessions.engine.ProcessVocabulary;
import org.springframework.stereotype.Component;

/** The words that {@code bpmn/vet/participant-vetting.bpmn} and Java share. The business key is the registration's id. */
@Component
public final class ParticipantVettingProcess implements ProcessVocabulary.Variables {

    public static final ProcessKey KEY = new ProcessKey("participant-vetting");

    public static final String REVIEW_PARTICIPANT = "reviewParticipant";
    public static final String CONFIRM_REFUSAL = "confirmRefusal";

    /** The person corrected their registration, or answered in another way. */
    public static final MessageName ANSWER_RECEIVED = new MessageName("vet.answerReceived");

    /** There is nothing to decide any more: they withdrew, or the session was called off. */
    public static final MessageName CASE_ENDED = new MessageName("vet.caseEnded");

    /** Given with the start. */
    public static final ProcessVariable<Instant> DECIDE_BY = ProcessVariable.instant("decideBy");

    /** Given with the end of {@link #REVIEW_PARTICIPANT}, as the next one: when neither holds, they were cleared. */
    public static final ProcessVariable<Boolean> REFUSAL_PROPOSED = ProcessVariable.bool("refusalProposed");

    public static final ProcessVariable<Boolean> INFORMATION_NEEDED = ProcessVariable.bool("informationNeeded");

    /** Given with the end of {@link #CONFIRM_REFUSAL}. */
    public static final ProcessVariable<Boolean> REFUSAL_CONFIRMED = ProcessVariable.bool("refusalConfirmed");

    @Override
    public Collection<ProcessVariable<?>> declared() {
        return List.of(DECIDE_BY, REFUSAL_PROPOSED, INFORMATION_NEEDED, REFUSAL_CONFIRMED);
    }
}
