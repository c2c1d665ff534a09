package org.safesessions.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safesessions.CleanTables;
import org.safesessions.Scenes;
import org.safesessions.WholeHouse;
import org.safesessions.kernel.SessionId;
import org.safesessions.plan.SessionState;
import org.safesessions.register.Forms;
import org.safesessions.register.RegistrationDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;

/** When its time is up, the process closes registration, and nobody gets in by any door. */
@WholeHouse
class RegistrationClosesTest {

    @Autowired
    private Scenes scenes;

    @Autowired
    private CleanTables tables;

    @Autowired
    private RegistrationDesk registrations;

    @Autowired
    private TestRestTemplate visitor;

    private SessionId session = SessionId.random();

    @BeforeEach
    void open() {
        tables.clean();
        session = scenes.approved(Duration.ofDays(3));
    }

    private String token() {
        return scenes.session(session).publicToken();
    }

    private ResponseEntity<String> page() {
        return visitor.getForEntity("/s/" + token() + "/register", String.class);
    }

    @Test
    void nobodyRegistersAfterwards() {
        registrations.receive(token(), List.of(Forms.aChild().form()), null);
        assertThat(page().getBody()).doesNotContain("data-why");

        scenes.timer("registrationTimeEnded", session);

        assertThat(scenes.stateOf(session)).isEqualTo(SessionState.VETTING);
        assertThat(tables.jdbc().queryForObject("select closed from place_count", Boolean.class))
                .as("also for whoever was on their way in")
                .isTrue();
        assertThatThrownBy(() -> registrations.receive(
                        token(), List.of(Forms.aChild().named("Kim Late").form()), null))
                .hasMessageContaining("REGISTRATION_CLOSED");
        assertThat(page().getBody()).contains("data-why=\"closed\"", "ring us");
    }

    @Test
    void notEvenWhenThereIsNobodyToCheck() {
        scenes.timer("registrationTimeEnded", session);

        assertThat(scenes.stateOf(session)).isEqualTo(SessionState.READY);
        assertThat(page().getBody()).contains("data-why=\"closed\"");
    }
}
