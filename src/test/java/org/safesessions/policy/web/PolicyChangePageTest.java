package org.safesessions.policy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safesessions.Acting;
import org.safesessions.CleanTables;
import org.safesessions.Scenes;
import org.safesessions.WholeHouse;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.NoticeKind;
import org.safesessions.kernel.SessionId;
import org.safesessions.lifecycle.web.Visitor;
import org.safesessions.plan.SessionClock;
import org.safesessions.policy.Figure;
import org.safesessions.policy.PolicyBook;
import org.safesessions.policy.PolicyChangeId;
import org.safesessions.policy.PolicyChangeState;
import org.safesessions.policy.PolicyDesk;
import org.safesessions.policy.PolicyProposal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeHouse
class PolicyChangePageTest {

    private static final String DOORS = "/policy/figures/DOORS_OPEN_BEFORE/change";

    @LocalServerPort
    private int port;

    @Autowired
    private Scenes scenes;

    @Autowired
    private Acting acting;

    @Autowired
    private PolicyDesk desk;

    @Autowired
    private PolicyBook policy;

    @Autowired
    private SessionClock times;

    @Autowired
    private CleanTables tables;

    private Visitor visitor;

    @BeforeEach
    void arrive() {
        tables.clean();
        visitor = new Visitor(port);
    }

    @AfterEach
    void leave() {
        tables.clean();
    }

    private static Map<String, String> typed(String field, String value) {
        Map<String, String> form = new HashMap<>(Map.of(
                "amount", "10",
                "unit", "MINUTES",
                "source", "Our committee, item 4",
                "reviewed", "2026-11-20",
                "why", "A quarter of an hour is too long for the small ones."));
        form.put(field, value);
        return form;
    }

    private PolicyChangeId proposed(String by, Figure figure, String value) {
        return acting.as(
                by,
                () -> desk.propose(new PolicyProposal(figure, value, "Us", LocalDate.of(2026, 11, 20), "Better so")));
    }

    private PolicyChangeState stateOf(PolicyChangeId id) {
        return acting.as("mona", () -> desk.get(id).state());
    }

    @Test
    void aManagerProposesAndALeadPutsItInForce() {
        visitor.signIn("mona");
        assertThat(visitor.get("/policy").body()).contains("href=\"" + DOORS);

        HttpResponse<String> sent = visitor.submit(DOORS, DOORS, typed("amount", "10"));

        assertThat(sent.statusCode()).isEqualTo(302);
        String path = sent.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        assertThat(policy.version()).isEqualTo("1");
        assertThat(visitor.get(path).body())
                .contains(
                        "15 minutes",
                        "10 minutes",
                        "Our committee, item 4",
                        "20 November 2026",
                        "Mona",
                        "id=\"withdraw\"")
                .doesNotContain("id=\"decide\"", "??");

        Visitor leila = new Visitor(port);
        leila.signIn("leila");
        assertThat(leila.get("/policy").body()).contains("Waiting for a second person", path);
        assertThat(leila.submit(path, path, Map.of("decision", "APPROVE", "reason", ""))
                        .statusCode())
                .isEqualTo(302);

        assertThat(policy.version()).isEqualTo("1.1");
        assertThat(policy.duration(Figure.DOORS_OPEN_BEFORE)).isEqualTo(Duration.ofMinutes(10));
        assertThat(leila.get("/policy").body())
                .contains("Version 1.1 is in force", "10 minutes", "What was decided", "In force")
                .doesNotContain("Waiting for a second person", "??");
    }

    @Test
    void whoMayDecideIsTold() {
        PolicyChangeId id = proposed("leila", Figure.DOORS_OPEN_BEFORE, "PT10M");

        assertThat(tables.jdbc()
                        .queryForList(
                                "select recipient_id from notice_outbox where kind = ? and about = ? order by recipient_id",
                                String.class,
                                NoticeKind.POLICY_CHANGE_WAITS.name(),
                                id.toString()))
                .containsExactly("dev", "tess");
    }

    @ParameterizedTest(name = "{0}={1}: {2}")
    @CsvSource({
        "amount, '', Type a whole number",
        "amount, ten, Type a whole number",
        "amount, 1234567, Type a whole number",
        "amount, 15, It is that already",
        "amount, 90, It can be between 5 minutes and 1 hour",
        "amount, 45, must not be more than",
        "unit, YEARS, Type a whole number",
        "source, '', Say where the new figure comes from",
        "why, '', Say why it should be changed",
        "reviewed, 20/11/26, Choose the day",
        "reviewed, 2027-01-01, That day has not come yet",
    })
    void whatCannotBeIsSaidAndNothingTypedIsLost(String field, String value, String said) {
        visitor.signIn("mona");

        HttpResponse<String> refused = visitor.submit(DOORS, DOORS, typed(field, value));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains(said, "govuk-error-summary").doesNotContain("??");
        if (!field.equals("source")) {
            assertThat(refused.body()).contains("Our committee, item 4");
        }
        if (!field.equals("why")) {
            assertThat(refused.body()).contains("A quarter of an hour");
        }
        assertThat(desk.open()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"hana", "cole", "tess", "adam"})
    void othersReadThePolicyAndCannotProposeAChange(String user) {
        visitor.signIn(user);

        assertThat(visitor.get("/policy").body()).doesNotContain(DOORS);
        assertThat(visitor.get(DOORS).statusCode()).isEqualTo(403);
        assertThat(visitor.submit("/policy", DOORS, typed("amount", "10")).statusCode())
                .isEqualTo(403);
        assertThatThrownBy(() -> proposed(user, Figure.DOORS_OPEN_BEFORE, "PT10M"))
                .isInstanceOfSatisfying(
                        ActRefused.class, refused -> assertThat(refused.kind()).isEqualTo(ActRefused.Kind.NOT_ALLOWED));
    }

    @ParameterizedTest
    @CsvSource({"leila, leila", "leila, mona", "leila, hana", "leila, cole", "leila, adam", "mona, mona"})
    void nobodyDecidesAloneAndNotEverybodyIsASecondPerson(String one, String other) {
        PolicyChangeId id = proposed(one, Figure.DOORS_OPEN_BEFORE, "PT10M");

        assertThatThrownBy(() -> acting.as(other, () -> desk.approve(id, null)))
                .isInstanceOfSatisfying(
                        ActRefused.class, refused -> assertThat(refused.kind()).isEqualTo(ActRefused.Kind.NOT_ALLOWED));
        assertThat(stateOf(id)).isEqualTo(PolicyChangeState.PROPOSED);
        assertThat(policy.version()).isEqualTo("1");
    }

    @Test
    void aTrusteeIsASecondPersonAndDecliningNeedsAReason() {
        PolicyChangeId id = proposed("leila", Figure.DOORS_OPEN_BEFORE, "PT10M");
        String path = "/policy/changes/" + id;
        visitor.signIn("tess");

        assertThat(visitor.submit(path, path, Map.of("decision", "DECLINE", "reason", " "))
                        .body())
                .contains("Say why you leave it as it is");
        assertThat(visitor.submit(path, path, Map.of("reason", "Hm")).body()).contains("Hm", "An answer is missing");
        assertThat(visitor.submit(path, path, Map.of("decision", "DECLINE", "reason", "Not in winter."))
                        .statusCode())
                .isEqualTo(302);

        assertThat(stateOf(id)).isEqualTo(PolicyChangeState.DECLINED);
        assertThat(visitor.get(path).body())
                .contains("Declined", "Not in winter.", "Tess")
                .doesNotContain("??");
        assertThatThrownBy(() -> acting.as("dev", () -> desk.approve(id, null)))
                .hasMessageContaining("POLICY_CHANGE_DECIDED");
        assertThat(policy.version()).isEqualTo("1");
    }

    @Test
    void whoeverProposedItTakesItBack() {
        PolicyChangeId id = proposed("mona", Figure.DOORS_OPEN_BEFORE, "PT10M");
        String path = "/policy/changes/" + id;
        visitor.signIn("mona");

        assertThat(visitor.submit(path, path, Map.of("decision", "DECLINE")).statusCode())
                .isEqualTo(302);

        assertThat(stateOf(id)).isEqualTo(PolicyChangeState.WITHDRAWN);
    }

    @Test
    void whatDoesNotFitAnyMoreIsProposedAgain() {
        PolicyChangeId first = proposed("mona", Figure.DOORS_OPEN_BEFORE, "PT10M");
        PolicyChangeId second = proposed("leila", Figure.DOORS_OPEN_BEFORE, "PT20M");
        PolicyChangeId doors = proposed("leila", Figure.FORECAST_BEFORE, "PT18M");
        acting.as("dev", () -> desk.approve(second, null));

        for (PolicyChangeId late : List.of(first, doors)) {
            assertThatThrownBy(() -> acting.as("dev", () -> desk.approve(late, null)))
                    .isInstanceOfSatisfying(
                            ActRefused.class,
                            refused -> assertThat(refused.kind()).isEqualTo(ActRefused.Kind.CONFLICT))
                    .hasMessageContaining("POLICY_HAS_MOVED_ON");
        }
        assertThat(policy.version()).isEqualTo("1.1");
    }

    @Test
    void aSessionKeepsWhatItWasPlannedUnder() {
        SessionId before = scenes.approved(Duration.ofDays(7));
        PolicyChangeId id = proposed("mona", Figure.DOORS_OPEN_BEFORE, "PT10M");

        acting.as("leila", () -> desk.approve(id, null));
        SessionId after = scenes.approved(Duration.ofDays(8));

        assertThat(times.doorsOpenAt(scenes.session(before)))
                .isEqualTo(scenes.session(before).startsAt().minus(Duration.ofMinutes(15)));
        assertThat(scenes.session(after).policyVersion()).isEqualTo("1.1");
        assertThat(times.doorsOpenAt(scenes.session(after)))
                .isEqualTo(scenes.session(after).startsAt().minus(Duration.ofMinutes(10)));
    }
}
