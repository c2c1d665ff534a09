package org.safesessions.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safesessions.kernel.DomainEvent;
import org.safesessions.kernel.StaffId;
import org.safesessions.lifecycle.web.Visitor;
import org.safesessions.lifecycle.web.WebSlice;
import org.safesessions.people.Duty;
import org.safesessions.people.Staff;
import org.safesessions.people.StaffDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(
        classes = WebSlice.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.datasource.url=jdbc:h2:mem:shell")
class AuditTrailTest {

    record DoorOpened(String subject, Instant at, @Nullable StaffId by, List<String> codes) implements DomainEvent {}

    private static final StaffId HANA = new StaffId("hana");

    @LocalServerPort
    int port;

    @Autowired
    StaffDesk staff;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ObjectMapper json;

    String subject;

    @BeforeEach
    void peopleAndAFreshSubject() {
        staff.enrol(new Staff(HANA, "Hana", Set.of(Duty.HOST)));
        staff.enrol(new Staff(new StaffId("leila"), "Leila", Set.of(Duty.SAFEGUARDING_LEAD)));
        staff.enrol(new Staff(new StaffId("mona"), "Mona", Set.of(Duty.MANAGER)));
        staff.enrol(new Staff(new StaffId("adam"), "Adam", Set.of(Duty.ADMINISTRATOR)));
        subject = UUID.randomUUID().toString();
    }

    @Test
    void remembersAnActWithWhoWhenAndWhy() throws Exception {
        act(new DoorOpened(subject, WebSlice.NOW, HANA, List.of("TOO_EARLY", "NO_LEAD_ON_CALL")));

        JsonNode item = trailAs("leila").get("items").get(0);

        assertThat(item.get("name").asText()).isEqualTo("audit.doorOpened");
        assertThat(item.get("by").asText()).isEqualTo("hana");
        assertThat(Instant.parse(item.get("at").asText())).isEqualTo(WebSlice.NOW);
        assertThat(item.get("subject").asText()).isEqualTo(subject);
        assertThat(item.get("codes").toString()).isEqualTo("[\"TOO_EARLY\",\"NO_LEAD_ON_CALL\"]");
    }

    @Test
    void forgetsNothingButWhatDidNotHappen() throws Exception {
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new DoorOpened(subject, WebSlice.NOW, HANA, List.of()));
            status.setRollbackOnly();
        });

        assertThat(trailAs("leila").get("items")).isEmpty();
    }

    @Test
    void refusesAnActOutsideATransaction() {
        assertThatThrownBy(() -> events.publishEvent(new DoorOpened(subject, WebSlice.NOW, HANA, List.of())))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void refusesWordsAboutPeople() {
        assertThatThrownBy(() -> act(new DoorOpened(subject, WebSlice.NOW, HANA, List.of("Leila is ill"))))
                .hasMessageContaining("more than ids and codes");
        assertThatThrownBy(() -> act(new DoorOpened("Leila is ill", WebSlice.NOW, HANA, List.of())))
                .hasMessageContaining("more than ids and codes");
    }

    @Test
    void recordsThatSomebodyWasRefusedToReadIt() throws Exception {
        HttpResponse<String> refused = new Visitor(port).call("adam", "GET", "/api/v1/audit", "");

        assertThat(refused.statusCode()).isEqualTo(403);
        JsonNode newest = json.readTree(new Visitor(port)
                        .call("mona", "GET", "/api/v1/audit", "")
                        .body())
                .get("items")
                .get(0);
        assertThat(newest.get("name").asText()).isEqualTo("refused.not-allowed");
        assertThat(newest.get("by").asText()).isEqualTo("adam");
    }

    @Test
    void isReadByLeadsAndManagersOnly() {
        for (String user : List.of("hana", "adam")) {
            assertThat(new Visitor(port).call(user, "GET", "/api/v1/audit", "").statusCode())
                    .as(user)
                    .isEqualTo(403);
        }
        assertThat(new Visitor(port).call("mona", "GET", "/api/v1/audit", "").statusCode())
                .isEqualTo(200);
    }

    @Test
    void isShownInWordsPageByPage() throws Exception {
        for (int number = 0; number < AuditTrail.PAGE + 1; number++) {
            act(new DoorOpened(subject, WebSlice.NOW, number == 0 ? null : HANA, List.of("N" + number)));
        }
        Visitor leila = new Visitor(port);
        leila.signIn("leila");

        String newest = leila.get("/audit?subject=" + subject).body();
        long next = trailAs("leila").get("next").asLong();
        String oldest =
                leila.get("/audit?subject=" + subject + "&before=" + next).body();

        assertThat(newest)
                .contains("Door opened", "Hana", "18:00:00 on 23 November 2026", ">N100<", "before=" + next)
                .doesNotContain(">N0<");
        assertThat(oldest).contains(">N0<", "The system").doesNotContain("Older entries");
    }

    private void act(DomainEvent event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    private JsonNode trailAs(String user) throws Exception {
        return json.readTree(new Visitor(port)
                .call(user, "GET", "/api/v1/audit?subject=" + subject, "")
                .body());
    }
}
