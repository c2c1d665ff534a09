package org.safesessions.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Service;

/** Asks a decision table. The tables are deployed with the models; what goes in are codes and numbers only. */
@Service
public class DecisionDesk {

    private final DecisionService decisions;
    private final EngineActor actor;

    DecisionDesk(DecisionService decisions, EngineActor actor) {
        this.decisions = decisions;
        this.actor = actor;
    }

    /** The outputs of every rule that matched, in the table's order; empty when none did. */
    public List<Map<String, Object>> decide(String decisionKey, Map<String, ?> inputs) {
        return actor.asTechnicalUser(() -> decisions
                .evaluateDecisionTableByKey(decisionKey, Map.copyOf(inputs))
                .getResultList());
    }
}
