package org.safesessions.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safesessions.plan.SessionState.AWAITING_APPROVAL;
import static org.safesessions.plan.SessionState.BLOCKED;
import static org.safesessions.plan.SessionState.CANCELLED;
import static org.safesessions.plan.SessionState.CLOSED;
import static org.safesessions.plan.SessionState.DEBRIEFED;
import static org.safesessions.plan.SessionState.DRAFT;
import static org.safesessions.plan.SessionState.ENDED;
import static org.safesessions.plan.SessionState.OPEN_FOR_REGISTRATION;
import static org.safesessions.plan.SessionState.PAUSED;
import static org.safesessions.plan.SessionState.POSTPONED;
import static org.safesessions.plan.SessionState.READY;
import static org.safesessions.plan.SessionState.RUNNING;
import static org.safesessions.plan.SessionState.VETTING;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safesessions.kernel.ActRefused;

/** CONTRACT's table of states, all thirteen by thirteen moves of it. */
class SessionStateTest {

    private static final Map<SessionState, Set<SessionState>> MOVES = Map.ofEntries(
            Map.entry(DRAFT, Set.of(AWAITING_APPROVAL, OPEN_FOR_REGISTRATION, POSTPONED, CANCELLED)),
            Map.entry(AWAITING_APPROVAL, Set.of(OPEN_FOR_REGISTRATION, DRAFT, POSTPONED, CANCELLED)),
            Map.entry(OPEN_FOR_REGISTRATION, Set.of(VETTING, READY, POSTPONED, CANCELLED)),
            Map.entry(VETTING, Set.of(READY, POSTPONED, CANCELLED)),
            Map.entry(READY, Set.of(RUNNING, BLOCKED, POSTPONED, CANCELLED)),
            Map.entry(BLOCKED, Set.of(READY, POSTPONED, CANCELLED)),
            Map.entry(RUNNING, Set.of(PAUSED, ENDED)),
            Map.entry(PAUSED, Set.of(RUNNING, ENDED)),
            Map.entry(ENDED, Set.of(DEBRIEFED)),
            Map.entry(DEBRIEFED, Set.of(CLOSED)),
            Map.entry(CLOSED, Set.of()),
            Map.entry(POSTPONED, Set.of()),
            Map.entry(CANCELLED, Set.of()));

    @ParameterizedTest
    @EnumSource
    void isFollowedByTheseStatesAndNoOthers(SessionState from) {
        for (SessionState to : SessionState.values()) {
            assertThat(from.mayBecome(to))
                    .as("%s to %s", from, to)
                    .isEqualTo(MOVES.get(from).contains(to));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSessionRefusesEveryOtherMoveAndStaysWhereItIs(SessionState from) {
        for (SessionState to : SessionState.values()) {
            Session session = Sessions.in(from);
            boolean moved = true;
            try {
                session.moveTo(to);
            } catch (ActRefused refused) {
                moved = false;
                assertThat(refused.kind()).isEqualTo(ActRefused.Kind.CONFLICT);
            }
            assertThat(moved).as("%s to %s", from, to).isEqualTo(MOVES.get(from).contains(to));
            assertThat(session.state()).isEqualTo(moved ? to : from);
        }
    }

    @ParameterizedTest
    @EnumSource
    void canBeCalledOffBeforeItRunsAndOnlyThen(SessionState state) {
        assertThat(state.isBeforeRunning()).isEqualTo(MOVES.get(state).contains(CANCELLED));
        assertThat(state.isBeforeRunning()).isEqualTo(MOVES.get(state).contains(POSTPONED));
        assertThat(state.isLive()).isEqualTo(state == RUNNING || state == PAUSED);
    }
}
