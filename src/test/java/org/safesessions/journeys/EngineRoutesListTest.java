package org.safesessions.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.safesessions.engine.EngineDoors;

/** The reviewed list without a browser: it is the guard's own, and it notices what differs. */
class EngineRoutesListTest {

    private static final String TASK = "GET /camunda/api/engine/engine/default/task/{id}";

    private final EngineRoutes reviewed = EngineRoutes.reviewed();

    @Test
    void theGuardLetsInWhatIsListedAndNothingElse() {
        assertThat(EngineDoors.open()).isEqualTo(reviewed.open());
    }

    @Test
    void aRequestThatIsNotListedIsNoticedAndItIsSaidWhatToDo() {
        assertThat(reviewed.unknownAmong(
                        List.of("GET /camunda/api/engine/engine/default/user", "GET /camunda/lib/x.js")))
                .singleElement()
                .asString()
                .contains("default/user", "open it in EngineGuardRoutes");
    }

    @Test
    void aRouteThatNobodyAsksForIsNoticed() {
        assertThat(reviewed.differences(Map.of())).anyMatch(line -> line.contains(TASK + " "));
    }

    @Test
    void somebodyElseWhoAsksForARouteIsNoticed() {
        assertThat(reviewed.differences(Map.of(TASK, Set.of("tasklist hosts"))))
                .noneMatch(line -> line.contains(TASK + " "));
        assertThat(reviewed.differences(Map.of(TASK, Set.of("tasklist hosts", "tasklist trustees"))))
                .anyMatch(line -> line.contains(TASK + " "));
    }
}
