package org.safesessions.concern.process;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safesessions.concern.AboutKind;
import org.safesessions.concern.EscalationDesk;
import org.safesessions.concern.HarmPlace;
import org.safesessions.concern.Severity;
import org.safesessions.concern.Threshold;
import org.safesessions.concern.TriageAnswers;
import org.safesessions.concern.TriageDesk;
import org.safesessions.engine.Answers;
import org.safesessions.kernel.ConcernId;
import org.springframework.stereotype.Component;

/** Whoever handles it says what it is, how bad, where the harm is, whether an agency is told, and why. */
@Component
class TriageConcern extends TaskOfHandlers {

    private final TriageDesk triages;

    TriageConcern(TriageDesk triages, EscalationDesk escalation) {
        super(escalation);
        this.triages = triages;
    }

    @Override
    public String id() {
        return ConcernEscalationProcess.TRIAGE_CONCERN;
    }

    @Override
    public Set<String> answerKeys() {
        return Set.of("category", "severity", "rationale", "subject", "harmPlace", "threshold", "thresholdRationale");
    }

    @Override
    public void complete(String concern, Answers answers) {
        triages.triage(
                ConcernId.of(concern),
                new TriageAnswers(
                        answers.requiredText("category"),
                        answers.choice("severity", Severity.class),
                        answers.textOrNull("rationale"),
                        chosen(answers, "subject", AboutKind.class),
                        chosen(answers, "harmPlace", HarmPlace.class),
                        chosen(answers, "threshold", Threshold.class),
                        answers.textOrNull("thresholdRationale")),
                null);
    }

    /** The form asks for it; who completes the task without the form may leave it for later. */
    private static <E extends Enum<E>> @Nullable E chosen(Answers answers, String key, Class<E> choices) {
        return answers.text(key).isEmpty() ? null : answers.choice(key, choices);
    }
}
