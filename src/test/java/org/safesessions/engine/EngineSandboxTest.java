package org.safesessions.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.CommandContextFunctions;
import org.camunda.bpm.engine.impl.el.DateTimeFunctions;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.impl.util.ReflectUtil;
import org.joda.time.DateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;

class EngineSandboxTest {

    private static final VariableScope NO_PROCESS = null;

    private final JavaDelegate ours = execution -> {};
    private final EngineSandbox sandbox = sandboxWith(Map.of("taskSetUp", ours));

    static Stream<String> payloads() {
        return ExpressionPayloads.all().stream();
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void does_not_evaluate_what_an_attacker_writes(String payload) {
        assertThatThrownBy(() -> evaluate(payload, NO_PROCESS)).isInstanceOf(RuntimeException.class);
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void does_not_evaluate_it_inside_a_process_either(String payload) {
        assertThatThrownBy(() -> evaluate(payload, process(Map.of("LEAD_ON_CALL", true))))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void knows_at_least_two_hundred_attacks() {
        assertThat(ExpressionPayloads.all()).hasSizeGreaterThanOrEqualTo(200).doesNotHaveDuplicates();
    }

    @Test
    void evaluates_what_our_start_up_filters_say() {
        assertThat(evaluate("${now()}", NO_PROCESS)).isInstanceOf(Date.class);
        assertThat(evaluate("${currentUser()}", NO_PROCESS)).isNull();
        assertThat(evaluate("${currentUserGroups()}", NO_PROCESS)).isNull();
        DateTime inTwoHours = (DateTime) evaluate("${dateTime().plusHours(2)}", NO_PROCESS);
        assertThat(inTwoHours.getMillis())
                .isGreaterThan(DateTime.now().plusMinutes(110).getMillis());
        assertThat(evaluate("${dateTime().minusDays(1).plusHours(2)}", NO_PROCESS))
                .isInstanceOf(DateTime.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T18:55:00Z, 2026-11-23T00:00:00Z, 2026-11-24T00:00:00Z",
        "2026-07-01T23:30:00Z, 2026-07-01T23:00:00Z, 2026-07-02T23:00:00Z",
        "2026-03-29T12:00:00Z, 2026-03-29T00:00:00Z, 2026-03-29T23:00:00Z",
        "2026-10-25T12:00:00Z, 2026-10-24T23:00:00Z, 2026-10-26T00:00:00Z"
    })
    void a_day_begins_and_ends_at_midnight_where_the_organisation_is(Instant now, Instant from, Instant until) {
        ClockUtil.setCurrentTime(Date.from(now));
        try {
            assertThat(instant("${dateTime().withTimeAtStartOfDay()}")).isEqualTo(from);
            assertThat(instant("${dateTime().withTimeAtStartOfDay().plusDays(1)}"))
                    .isEqualTo(until);
        } finally {
            ClockUtil.reset();
        }
    }

    private Instant instant(String expression) {
        return ((DateTime) evaluate(expression, NO_PROCESS)).toDate().toInstant();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${dateTime().withTimeAtStartOfDay(1)}",
                "${now().withTimeAtStartOfDay()}",
                "${dateTime().plusDays()}",
                "${dateTime().toDate()}",
                "${dateTime().withTimeAtStartOfDay().getClass()}"
            })
    void takes_no_other_step_from_a_date(String payload) {
        assertThatThrownBy(() -> evaluate(payload, NO_PROCESS)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void evaluates_the_conditions_of_our_models() {
        VariableScope process = process(Map.of("leadOnCall", true, "decision", "RETURN", "undecided", 0));

        assertThat(evaluate("${leadOnCall}", process)).isEqualTo(true);
        assertThat(evaluate("${!leadOnCall}", process)).isEqualTo(false);
        assertThat(evaluate("${decision == 'RETURN'}", process)).isEqualTo(true);
        assertThat(evaluate("${leadOnCall && (undecided > 0 || decision != \"APPROVE\")}", process))
                .isEqualTo(true);
        assertThat(evaluate("${undecided == null}", process)).isEqualTo(false);
    }

    @Test
    void finds_our_delegates_inside_a_process_and_nowhere_else() {
        assertThat(evaluate("${taskSetUp}", process(Map.of()))).isSameAs(ours);
        assertThatThrownBy(() -> evaluate("${taskSetUp}", NO_PROCESS)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void no_variable_stands_in_the_place_of_a_delegate() {
        assertThat(evaluate("${taskSetUp}", process(Map.of("taskSetUp", "forged"))))
                .isSameAs(ours);
    }

    @Test
    void leaves_plain_text_alone() {
        assertThat(evaluate("Approve the plan", process(Map.of()))).isEqualTo("Approve the plan");
    }

    @Test
    void refuses_an_expression_too_long_or_too_deep_without_reading_it() {
        String deep = "${" + "(".repeat(50_000) + "true" + ")".repeat(50_000) + "}";

        assertThatThrownBy(() -> sandbox.createExpression(deep)).isInstanceOf(BadUserRequestException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"${''.class}", "${S('canary')}", "${7*191}"})
    void does_not_repeat_what_was_written(String payload) {
        assertThatThrownBy(() -> sandbox.createExpression(payload))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessage("This expression is not allowed here.");
    }

    @Test
    void takes_only_delegates_from_the_engine_and_from_process_rooms() {
        assertThat(EngineSandboxDelegates.mayBeNamed(TaskSetUp.class)).isTrue();
        assertThat(EngineSandboxDelegates.mayBeNamed(ProcessDesk.class)).isFalse();
        assertThat(EngineSandboxDelegates.mayBeNamed(
                        org.camunda.bpm.engine.impl.bpmn.behavior.ServiceTaskJavaDelegateActivityBehavior.class))
                .isFalse();
    }

    private static EngineSandbox sandboxWith(Map<String, Object> delegates) {
        EngineSandbox sandbox = new EngineSandbox(delegates::get, ZoneId.of("Europe/London"));
        for (String name : List.of("now", "dateTime")) {
            sandbox.addFunction(name, ReflectUtil.getMethod(DateTimeFunctions.class, name));
        }
        for (String name : List.of("currentUser", "currentUserGroups")) {
            sandbox.addFunction(name, ReflectUtil.getMethod(CommandContextFunctions.class, name));
        }
        sandbox.addFunction("S", ReflectUtil.getMethod(String.class, "valueOf", Object.class));
        return sandbox;
    }

    private Object evaluate(String expression, VariableScope scope) {
        sandbox.createExpression(expression);
        return sandbox.createValueExpression(expression).getValue(sandbox.getElContext(scope));
    }

    private static VariableScope process(Map<String, Object> variables) {
        VariableScope scope = Mockito.mock(VariableScope.class);
        variables.forEach((name, value) -> {
            Mockito.when(scope.hasVariable(name)).thenReturn(true);
            Mockito.when(scope.getVariable(name)).thenReturn(value);
        });
        return scope;
    }
}
