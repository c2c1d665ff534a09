package org.safesessions.plan.process;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safesessions.engine.DecisionDesk;
import org.safesessions.plan.PlanTables;
import org.safesessions.plan.RequiredControl;
import org.safesessions.plan.RiskAssessment;
import org.safesessions.plan.RiskLevel;
import org.safesessions.plan.SessionPlan;
import org.safesessions.platform.Control;
import org.safesessions.platform.Platform;
import org.safesessions.platform.PlatformVerdict;
import org.safesessions.policy.Figure;
import org.safesessions.policy.PolicyBook;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Puts a plan to the tables and reads what they answer; every rule is in the tables, none here. */
@Component
class DecisionTables implements PlanTables {

    /** One decision table by its key: the outputs of every row that applied. */
    interface Table {
        List<Map<String, Object>> decide(String key, Map<String, ?> inputs);
    }

    private final Table table;
    private final PolicyBook policy;

    @Autowired
    DecisionTables(DecisionDesk decisions, PolicyBook policy) {
        this(decisions::decide, policy);
    }

    DecisionTables(Table table, PolicyBook policy) {
        this.table = table;
        this.policy = policy;
    }

    @Override
    public RiskAssessment risk(SessionPlan plan) {
        List<Map<String, Object>> rows = answer(
                "session-risk",
                Map.of(
                        "sessionType", plan.sessionType().name(),
                        "audience", plan.audience().name(),
                        "interactive", plan.isInteractive(),
                        "interactWith", plan.expectations().interactWith().name(),
                        "platform", plan.platform().name(),
                        "expectedParticipants", plan.expectedParticipants(),
                        "large", plan.expectedParticipants() > policy.number(Figure.LARGE_SESSION)));
        RiskLevel level = rows.stream()
                .map(row -> RiskLevel.valueOf(text(row, "level")))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new RiskAssessment(
                level,
                rows.stream().anyMatch(row -> isTrue(row, "approvalNeeded")),
                rows.stream().map(row -> text(row, "because")).distinct().toList());
    }

    @Override
    public List<RequiredControl> controls(SessionPlan plan, RiskLevel level) {
        List<Map<String, Object>> rows = answer(
                "required-controls",
                Map.of(
                        "audience", plan.audience().name(),
                        "interactive", plan.isInteractive(),
                        "interactWith", plan.expectations().interactWith().name(),
                        "comments", plan.expectations().comments(),
                        "cameras", plan.expectations().cameras().name(),
                        "platform", plan.platform().name(),
                        "riskLevel", level.name()));
        Map<Control, Boolean> criticalByControl = new EnumMap<>(Control.class);
        rows.forEach(row -> criticalByControl.merge(
                Control.valueOf(text(row, "control")), isTrue(row, "critical"), Boolean::logicalOr));
        return criticalByControl.entrySet().stream()
                .map(entry -> new RequiredControl(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(RequiredControl::critical).reversed())
                .toList();
    }

    @Override
    public PlatformVerdict platform(SessionPlan plan) {
        Map<String, Object> row = answer(
                        "platform-suitability",
                        Map.of(
                                "platform", plan.platform().name(),
                                "audience", plan.audience().name(),
                                "interactive", plan.isInteractive(),
                                "access", plan.access().name()))
                .get(0);
        Object replacement = row.get("replacement");
        return new PlatformVerdict(
                PlatformVerdict.Verdict.valueOf(text(row, "verdict")),
                replacement == null ? null : Platform.valueOf(replacement.toString()),
                text(row, "reason"));
    }

    private List<Map<String, Object>> answer(String key, Map<String, ?> inputs) {
        List<Map<String, Object>> rows = table.decide(key, inputs);
        if (rows.isEmpty()) {
            throw new IllegalStateException("The table " + key + " has no row for this plan");
        }
        return rows;
    }

    private static String text(Map<String, Object> row, String output) {
        return Objects.requireNonNull(row.get(output), () -> "a row without " + output)
                .toString();
    }

    private static boolean isTrue(Map<String, Object> row, String output) {
        @Nullable Object value = row.get(output);
        if (value instanceof Boolean decided) {
            return decided;
        }
        throw new IllegalStateException("a row without " + output);
    }
}
