package org.safesessions.concern.process;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.safesessions.engine.MessageName;
import org.safesessions.engine.ProcessKey;
import org.safesessions.engine.ProcessVariable;
import org.safesessions.engine.ProcessVocabulary;
import org.springframework.stereotype.Component;

/**
 * The words that {@code bpmn/concern/concern-escalation.bpmn} and Java share. The business key is the concern's id.
 *
 * <p>{@link #ESCALATE_AT} is given with the start and written again by each step of the ladder; {@link #TRIAGE_BY} comes with
 * the acknowledgement, {@link #REVIEW_AT} and {@link #REVIEW_MISSED_AT} with triage and each review, {@link #SIGN_OFF_BY} with
 * the wish to close it. Each is written again by the step that tells the next that it was missed.
 */
@Component
public final class ConcernEscalationProcess implements ProcessVocabulary.Variables {

    public static final ProcessKey KEY = new ProcessKey("concern-escalation");

    public static final String ACKNOWLEDGE_CONCERN = "acknowledgeConcern";
    public static final String TRIAGE_CONCERN = "triageConcern";
    public static final String REVIEW_CONCERN = "reviewConcern";
    public static final String CLOSE_CONCERN = "closeConcern";
    public static final String SIGN_OFF_CLOSING = "signOffClosing";

    public static final ProcessVariable<Instant> ESCALATE_AT = ProcessVariable.instant("escalateAt");
    public static final ProcessVariable<Instant> TRIAGE_BY = ProcessVariable.instant("triageBy");
    public static final ProcessVariable<Instant> REVIEW_AT = ProcessVariable.instant("reviewAt");
    public static final ProcessVariable<Instant> REVIEW_MISSED_AT = ProcessVariable.instant("reviewMissedAt");
    public static final ProcessVariable<Instant> SIGN_OFF_BY = ProcessVariable.instant("signOffBy");
    public static final ProcessVariable<Boolean> SECOND_PERSON_NEEDED = ProcessVariable.bool("secondPersonNeeded");
    public static final ProcessVariable<Boolean> CLOSING_AGREED = ProcessVariable.bool("closingAgreed");

    /** Somebody looked at it again before they were asked to. */
    public static final MessageName REVIEWED = new MessageName("concern.reviewed");

    @Override
    public Collection<ProcessVariable<?>> declared() {
        return List.of(
                ESCALATE_AT, TRIAGE_BY, REVIEW_AT, REVIEW_MISSED_AT, SIGN_OFF_BY, SECOND_PERSON_NEEDED, CLOSING_AGREED);
    }
}
