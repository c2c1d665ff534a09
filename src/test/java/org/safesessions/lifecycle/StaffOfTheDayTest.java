package org.safesessions.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safesessions.Acting;
import org.safesessions.CleanTables;
import org.safesessions.Scenes;
import org.safesessions.TestClock;
import org.safesessions.WholeHouse;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.ShiftId;
import org.safesessions.kernel.StaffId;
import org.safesessions.lifecycle.web.Visitor;
import org.safesessions.oncall.OnCallDesk;
import org.safesessions.people.Duty;
import org.safesessions.people.Staff;
import org.safesessions.people.StaffDesk;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.StaffChange;
import org.safesessions.plan.StandInDesk;
import org.safesessions.plan.StandInRole;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody is ill, goes, or an evening runs on: what its people can do about it, on the pages they have. */
@WholeHouse
class StaffOfTheDayTest {

    private static final List<String> MORE = List.of("rosa", "omar", "olga");

    @LocalServerPort
    int port;

    @Autowired
    LiveHourWatch watch;

    @Autowired
    Scenes scenes;

    @Autowired
    CleanTables tables;

    @Autowired
    Acting acting;

    @Autowired
    TestClock clock;

    @Autowired
    PlanningDesk planning;

    @Autowired
    StandInDesk standIns;

    @Autowired
    OnCallDesk onCall;

    @Autowired
    StaffDesk staff;

    @BeforeEach
    void rosaAndOmarAreClearedAndOlgaIsNot() {
        tables.clean();
        enrol("rosa", LocalDate.of(2028, 1, 1), Duty.HOST, Duty.CO_HOST);
        enrol("omar", LocalDate.of(2028, 1, 1), Duty.CO_HOST);
        enrol("olga", LocalDate.of(2026, 1, 1), Duty.CO_HOST);
    }

    @AfterEach
    void theyGo() {
        for (String person : MORE) {
            tables.jdbc().update("delete from staff_duty where staff_id = ?", person);
            tables.jdbc().update("delete from staff where id = ?", person);
        }
        tables.clean();
    }

    private void enrol(String id, LocalDate until, Duty... duties) {
        staff.enrol(new Staff(new StaffId(id), id.toUpperCase(Locale.ROOT), Set.of(duties))
                .clearedAndTrainedUntil(until, until)
                .reachableBy(null, id + "@example.org"));
    }

    private Visitor signedIn(String person) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(person);
        return visitor;
    }

    private List<String> told(String kind) {
        return tables.jdbc()
                .queryForList(
                        "select distinct recipient_id from notice_outbox where kind = ? order by recipient_id",
                        String.class,
                        kind);
    }

    private UUID call() {
        return tables.jdbc().queryForObject("select id from stand_in_call where settled_by is null", UUID.class);
    }

    private HttpResponse<String> says(Visitor visitor, UUID call) {
        return visitor.submit("/policy", "/stand-in/" + call, Map.of());
    }

    @Test
    void somebodyElseLeadsAfterTwoTapsBeforeTheStartAndAfterIt() {
        SessionId id = scenes.ready();
        Visitor cole = signedIn("cole");
        String page = "/sessions/" + id + "/live";
        assertThat(cole.get("/sessions/" + id).body())
                .contains("ROSA leads", "OMAR joins")
                .doesNotContain("OLGA joins");
        cole.submit(page, "/sessions/" + id + "/staff", Map.of("addCoHost", "omar", "back", "live"));
        assertThat(scenes.session(id).coHosts()).contains(new StaffId("omar"));

        scenes.leadOnCall();
        scenes.prepare(id);
        acting.as("hana", () -> scenes.start(id));
        assertThat(cole.get(page).body()).contains("ROSA leads");
        HttpResponse<String> done =
                cole.submit(page, "/sessions/" + id + "/staff", Map.of("host", "rosa", "back", "live"));

        assertThat(done.headers().firstValue("Location")).contains(page);
        assertThat(scenes.session(id).host()).isEqualTo(new StaffId("rosa"));
    }

    @Test
    void everybodyWhoCanIsAskedTheFirstYesCountsAndTheOthersAreTold() {
        SessionId id = scenes.approved(Duration.ofHours(4));
        signedIn("hana").submit("/sessions/" + id, "/sessions/" + id + "/stand-in", Map.of("role", "CO_HOST"));
        assertThat(told("STAND_IN_SOUGHT")).containsExactly("omar", "rosa");
        UUID call = call();
        Visitor omar = signedIn("omar");
        Visitor rosa = signedIn("rosa");
        assertThat(omar.get("/stand-in/" + call).body()).contains("Yes, I can").doesNotContain("Homework club");
        assertThat(signedIn("olga").get("/stand-in/" + call).statusCode()).isEqualTo(404);
        assertThat(says(signedIn("olga"), call).statusCode()).isEqualTo(404);

        assertThat(says(omar, call).headers().firstValue("Location")).contains("/sessions/" + id);
        says(omar, call);
        says(rosa, call);

        assertThat(scenes.session(id).coHosts()).containsExactly(new StaffId("cole"), new StaffId("omar"));
        assertThat(told("STAND_IN_SETTLED")).containsExactly("rosa");
        assertThat(rosa.get("/stand-in/" + call).body()).contains("It is settled. Somebody else has said yes");
        assertThat(tables.jdbc()
                        .queryForList(
                                "select codes from audit_entry where subject = ? and name like 'plan.standIn%'"
                                        + " order by id",
                                String.class, id.toString()))
                .containsExactly("CO_HOST ASKED=2", "CO_HOST");
    }

    @Test
    void aYesIsRefusedToWhoIsNotClearedAnyMoreOrInAnotherSessionByNow() {
        SessionId id = scenes.approved(Duration.ofHours(4));
        acting.as("hana", () -> standIns.ask(id, StandInRole.CO_HOST));
        UUID call = call();
        Visitor rosa = signedIn("rosa");
        tables.jdbc().update("update staff set cleared_until = '2026-11-22' where id = 'rosa'");
        says(rosa, call);
        assertThat(rosa.get("/stand-in/" + call).body()).contains("data-code=\"STAFF_NOT_CLEARED\"");

        Visitor omar = signedIn("omar");
        SessionId other = scenes.approved(Duration.ofHours(4));
        acting.as("leila", () -> planning.changeStaff(other, new StaffChange(null, new StaffId("omar"), null)));
        says(omar, call);

        assertThat(omar.get("/stand-in/" + call).body()).contains("data-code=\"STAFF_BUSY\"");
        assertThat(scenes.session(id).coHosts()).containsExactly(new StaffId("cole"));
    }

    @Test
    void whenOneOfTwoHasToGoEverybodyAndTheLeadOnCallLearnsAtOnceWhatToDo() {
        SessionId id = scenes.running();
        Visitor hana = signedIn("hana");
        String page = "/sessions/" + id + "/live";
        assertThat(hana.get(page).body()).doesNotContain("id=\"too-few\"");

        signedIn("cole").submit(page, "/sessions/" + id + "/check-out", Map.of("back", "live"));

        assertThat(hana.get(page).body()).contains("id=\"too-few\"", "Only one of us is here", "Pause now");
        assertThat(told("TOO_FEW_ADULTS")).containsExactly("cole", "hana", "leila");
        watch.lookAtAll();
        assertThat(tables.jdbc()
                        .queryForObject(
                                "select count(*) from notice_outbox where kind = 'TOO_FEW_ADULTS'", Integer.class))
                .isEqualTo(3);
        signedIn("cole").submit(page, "/sessions/" + id + "/check-in", Map.of());
        assertThat(hana.get(page).body()).doesNotContain("id=\"too-few\"");
    }

    @Test
    void anEveningThatRunsOnIsExtendedWithItsCoverOrNotAtAll() {
        ShiftId shift = scenes.leadOnCall();
        SessionId id = scenes.lackingOnlyALead();
        acting.as("hana", () -> scenes.start(id));
        Instant end = scenes.session(id).endsAt();
        String page = "/sessions/" + id + "/live";
        Visitor hana = signedIn("hana");
        assertThat(hana.get(page).body()).doesNotContain("id=\"over-time\"");
        clock.set(end.minus(Duration.ofMinutes(5)));
        assertThat(hana.get(page).body()).contains("data-stage=\"ENDS_SOON\"", "Go on for 15 minutes more");

        hana.submit(page, "/sessions/" + id + "/prolong", Map.of("back", "live"));
        assertThat(scenes.session(id).endsAt()).isEqualTo(end.plus(Duration.ofMinutes(15)));
        assertThat(tables.jdbc()
                        .queryForObject(
                                "select due_date_ from act_ru_task where task_def_key_ = 'runSession'",
                                Timestamp.class))
                .isEqualTo(Timestamp.from(end.plus(Duration.ofMinutes(15))));
        assertThat(tables.jdbc()
                        .queryForObject(
                                "select ends_at from cover_needed where session_id = ?", Timestamp.class, id.value()))
                .isEqualTo(Timestamp.from(end.plus(Duration.ofMinutes(45))));

        Instant longer = end.plus(Duration.ofMinutes(15));
        tables.jdbc()
                .update(
                        "update rota_shift set ends_at = ? where id = ?",
                        Timestamp.from(longer.plus(Duration.ofMinutes(40))),
                        shift.value());
        clock.set(longer.plus(Duration.ofMinutes(1)));
        hana.submit(page, "/sessions/" + id + "/prolong", Map.of("back", "live"));
        assertThat(hana.get(page).body()).contains("data-code=\"EXTENSION_NOT_COVERED\"", "data-stage=\"RUNS_ON\"");
        assertThat(scenes.session(id).endsAt()).isEqualTo(longer);

        clock.set(longer.plus(Duration.ofMinutes(26)));
        watch.lookAtAll();
        assertThat(told("COVER_ENDS")).containsExactly("cole", "hana", "leila");
    }
}
