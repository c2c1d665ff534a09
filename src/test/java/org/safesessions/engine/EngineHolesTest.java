package org.safesessions.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Each layer against the engine's two published holes, with the other layers switched off. */
class EngineHolesTest {

    /** Shows that these tests would see the holes: an engine without our locks has both. */
    @Nested
    @EngineOnlyTest
    @TestPropertySource(
            properties = "test.layers-off=engineGuard,engineQueries,engineSandbox,engineIdentity,engineLock")
    class WithoutAnyLayer extends EngineHoles {

        @Test
        void both_holes_are_open() {
            assertThat(expressionsInsideOrQueriesReachBeans()).isTrue();
            assertThat(aFirstAdministratorCanBeMade()).isTrue();
        }
    }

    @Nested
    @EngineOnlyTest
    @TestPropertySource(properties = "test.layers-off=engineQueries,engineSandbox,engineIdentity,engineLock")
    class TheGuardAlone extends EngineHoles {

        @Test
        void lets_no_expression_through() {
            assertThat(expressionsInsideOrQueriesReachBeans()).isFalse();
            noPayloadIsAnswered();
            aHarmlessQueryIsAnswered();
        }

        @Test
        void has_no_set_up() {
            assertThat(aFirstAdministratorCanBeMade()).isFalse();
        }
    }

    @Nested
    @EngineOnlyTest
    @TestPropertySource(properties = "test.layers-off=engineGuard,engineSandbox,engineLock")
    class TheQueryCheckAndTheReadOnlyIdentityAlone extends EngineHoles {

        @Test
        void the_query_check_lets_no_expression_through() {
            assertThat(expressionsInsideOrQueriesReachBeans()).isFalse();
            noPayloadIsAnswered();
            aHarmlessQueryIsAnswered();
        }

        @Test
        void the_read_only_identity_lets_nobody_be_made() {
            assertThat(aFirstAdministratorCanBeMade()).isFalse();
        }
    }

    @Nested
    @EngineOnlyTest
    @TestPropertySource(properties = "test.layers-off=engineGuard,engineQueries,engineIdentity")
    class TheSandboxAndTheNeedOfANameAlone extends EngineHoles {

        @Test
        void the_sandbox_evaluates_no_expression() {
            assertThat(expressionsInsideOrQueriesReachBeans()).isFalse();
            noPayloadIsAnswered();
            aHarmlessQueryIsAnswered();
        }

        @Test
        void a_set_up_without_a_name_is_refused_by_the_engine() {
            assertThat(aFirstAdministratorCanBeMade()).isFalse();
        }
    }
}
