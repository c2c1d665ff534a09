package org.safesessions.concern.process;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.safesessions.engine.ProcessKey;
import org.safesessions.engine.ProcessVariable;
import org.safesessions.engine.ProcessVocabulary;
import org.springframework.stereotype.Component;

/**
 * The words that {@code bpmn/concern/concern-escalation.bpmn} and Java share. The business key is the concern's id.
 *
 * <p>{@link #ESCALATE_AT} is given with the start and written again by each step of the ladder; {@link #TRIAGE_BY} comes with
 * the acknowledgement.
 */
@Component
public final class ConcernEscalationProcess implements ProcessVocabulary.Variables {

    public static final ProcessKey KEY = new ProcessKey("concern-escalation");

    public static final String ACKNOWLEDGE_CONCERN = "acknowledgeConcern";
    public static final String TRIAGE_CONCERN = "triageConcern";
    public static final String CLOSE_CONCERN = "closeConcern";

    public static final ProcessVariable<Instant> ESCALATE_AT = ProcessVariable.instant("escalateAt");
    public static final ProcessVariable<Instant> TRIAGE_BY = ProcessVariable.instant("triageBy");

    @Override
    public Collection<ProcessVariable<?>> declared() {
        return List.of(ESCALATE_AT, TRIAGE_BY);
    }
}
