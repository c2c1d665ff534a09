package org.safesessions.engine;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.annotation.Autowired;

/** A service task: reads the business key, calls one desk, and writes back routing facts. */
public abstract class ProcessStep implements JavaDelegate {

    @SuppressWarnings("NullAway.Init") // set by Spring, so that a step's constructor names its desk and nothing else
    private TaskAtHand atHand;

    @Autowired
    final void setAtHand(TaskAtHand atHand) {
        this.atHand = atHand;
    }

    @Override
    public final void execute(DelegateExecution execution) {
        String businessKey = Objects.requireNonNull(execution.getProcessBusinessKey());
        atHand.whileStepping(
                businessKey, () -> execution.setVariables(take(businessKey).stored()));
    }

    /** Does the step for the aggregate of that id. */
    protected abstract Facts take(String businessKey);
}
