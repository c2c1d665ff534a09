package org.safesessions.plan.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.safesessions.plan.PlanTables;
import org.safesessions.plan.PlatformAdvisor;
import org.safesessions.platform.PlatformBook;
import org.safesessions.policy.PolicyBook;

/** The real tables in an engine that knows nothing but tables. Many plans differ in nothing a table looks at. */
public final class StandaloneTables {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final Map<String, DmnDecision> TABLES = Map.of(
            "session-risk", read("plan", "session-risk", "session-risk"),
            "required-controls", read("plan", "required-controls", "required-controls"),
            "more-risks", read("plan", "session-risk", "more-risks"),
            "more-controls", read("plan", "required-controls", "more-controls"),
            "platform-suitability", read("platform", "platform-suitability", "platform-suitability"),
            "platform-advice", read("platform", "platform-suitability", "platform-advice"));
    private static final Map<List<Object>, List<Map<String, Object>>> ANSWERS = new ConcurrentHashMap<>();

    private StandaloneTables() {}

    public static PlanTables tables() {
        return new DecisionTables(StandaloneTables::decide, new PolicyBook());
    }

    public static PlatformAdvisor advisor() {
        return new RankedPlatforms(StandaloneTables::decide, new PlatformBook());
    }

    private static DmnDecision read(String module, String file, String key) {
        String path = "/bpmn/" + module + "/" + file + ".dmn";
        try (InputStream model = StandaloneTables.class.getResourceAsStream(path)) {
            return ENGINE.parseDecision(key, model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Map<String, Object>> decide(String key, Map<String, ?> inputs) {
        return ANSWERS.computeIfAbsent(List.of(key, inputs), asked -> evaluate(key, inputs));
    }

    private static List<Map<String, Object>> evaluate(String key, Map<String, ?> inputs) {
        return ENGINE.evaluateDecisionTable(TABLES.get(key), new HashMap<>(inputs))
                .getResultList();
    }
}
