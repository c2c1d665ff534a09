package org.safesessions.plan.process;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safesessions.engine.DecisionDesk;
import org.safesessions.plan.Extra;
import org.safesessions.plan.PlanTables;
import org.safesessions.plan.PlatformQuestion;
import org.safesessions.plan.RequiredControl;
import org.safesessions.plan.Risk;
import org.safesessions.plan.RiskAssessment;
import org.safesessions.plan.RiskLevel;
import org.safesessions.plan.RiskReason;
import org.safesessions.plan.SessionPlan;
import org.safesessions.plan.SessionType;
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
        List<Map<String, Object>> rows = new ArrayList<>(answer(
                table,
                "session-risk",
                Map.of(
                        "sessionType", plan.sessionType().name(),
                        "audience", plan.audience().name(),
                        "interactive", plan.isInteractive(),
                        "interactWith", plan.expectations().interactWith().name(),
                        "platform", plan.platform().name(),
                        "expectedParticipants", plan.expectedParticipants(),
                        "large", plan.expectedParticipants() > policy.number(Figure.LARGE_SESSION),
                        "crowded", plan.expectedParticipants() > policy.number(Figure.CROWDED_ROOM))));
        plan.extras().forEach(extra -> rows.addAll(table.decide("more-risks", about(extra.name(), plan))));
        return new RiskAssessment(
                highest(rows, "level", Risk.IDENTITY),
                highest(rows, "level", Risk.HIJACK),
                highest(rows, "residual", Risk.values()),
                rows.stream().anyMatch(row -> isTrue(row, "approvalNeeded")),
                rows.stream()
                        .map(row -> new RiskReason(Risk.valueOf(text(row, "risk")), text(row, "because")))
                        .distinct()
                        .toList());
    }

    /** Low where no row says anything of these risks: none is ever without. */
    private static RiskLevel highest(List<Map<String, Object>> rows, String output, Risk... risks) {
        return rows.stream()
                .filter(row -> List.of(risks).contains(Risk.valueOf(text(row, "risk"))))
                .map(row -> RiskLevel.valueOf(text(row, output)))
                .max(Comparator.naturalOrder())
                .orElse(RiskLevel.LOW);
    }

    private static Map<String, Object> about(String extra, SessionPlan plan) {
        return Map.of(
                "extra", extra,
                "audience", plan.audience().name(),
                "interactive", plan.isInteractive(),
                "platform", plan.platform().name());
    }

    @Override
    public List<RequiredControl> controls(SessionPlan plan, RiskLevel level) {
        List<Map<String, Object>> rows = new ArrayList<>(answer(
                table,
                "required-controls",
                Map.of(
                        "audience", plan.audience().name(),
                        "interactive", plan.isInteractive(),
                        "interactWith", plan.expectations().interactWith().name(),
                        "comments", plan.expectations().comments(),
                        "cameras", plan.expectations().cameras().name(),
                        "platform", plan.platform().name(),
                        "riskLevel", level.name(),
                        "breakoutRooms", plan.extras().contains(Extra.BREAKOUT_ROOMS))));
        plan.extras().forEach(extra -> rows.addAll(table.decide("more-controls", about(extra.name(), plan))));
        if (plan.isOneToOne()) {
            rows.addAll(table.decide("more-controls", about(SessionType.ONE_TO_ONE.name(), plan)));
        }
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
        return verdict(
                table, plan.platform(), new PlatformQuestion(plan.audience(), plan.isInteractive(), plan.access()));
    }

    static PlatformVerdict verdict(Table table, Platform platform, PlatformQuestion question) {
        Map<String, Object> row = answer(
                        table,
                        "platform-suitability",
                        Map.of(
                                "platform", platform.name(),
                                "audience", question.audience().name(),
                                "interactive", question.interactive(),
                                "access", question.access().name()))
                .get(0);
        Object replacement = row.get("replacement");
        return new PlatformVerdict(
                PlatformVerdict.Verdict.valueOf(text(row, "verdict")),
                replacement == null ? null : Platform.valueOf(replacement.toString()),
                text(row, "reason"));
    }

    private static List<Map<String, Object>> answer(Table table, String key, Map<String, ?> inputs) {
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
