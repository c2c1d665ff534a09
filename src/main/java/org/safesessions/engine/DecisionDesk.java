package org.safesessions.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Service;

/**
 * Asks a decision table. The tables are deployed with the models; what goes in are codes and numbers only. A table knows
 * nothing but its inputs, no clock either, so the same question is put to the engine once.
 */
@Service
public class DecisionDesk {

    private static final int REMEMBERED = 2_000;

    private record Question(String decisionKey, Map<String, ?> inputs) {}

    private final DecisionService decisions;
    private final EngineActor actor;
    private final Cache<Question, List<Map<String, Object>>> answers =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    DecisionDesk(DecisionService decisions, EngineActor actor) {
        this.decisions = decisions;
        this.actor = actor;
    }

    /** The outputs of every rule that matched, in the table's order; empty when none did. Not to be changed. */
    public List<Map<String, Object>> decide(String decisionKey, Map<String, ?> inputs) {
        Question question = new Question(decisionKey, Map.copyOf(inputs));
        List<Map<String, Object>> known = answers.getIfPresent(question);
        if (known != null) {
            return known;
        }
        // not while the cache is held: a table may have to be read, and whoever waits may hold the last connection
        List<Map<String, Object>> answer = ask(question);
        answers.put(question, answer);
        return answer;
    }

    private List<Map<String, Object>> ask(Question question) {
        return actor
                .asTechnicalUser(() -> decisions
                        .evaluateDecisionTableByKey(question.decisionKey(), Map.copyOf(question.inputs()))
                        .getResultList())
                .stream()
                .map(Collections::unmodifiableMap)
                .toList();
    }
}
