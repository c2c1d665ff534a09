package org.safesessions.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safesessions.plan.Plans.aClass;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safesessions.Acting;
import org.safesessions.CleanTables;
import org.safesessions.TestClock;
import org.safesessions.WholeHouse;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.safesessions.people.Duty;
import org.safesessions.people.Staff;
import org.safesessions.people.StaffDesk;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.Session;
import org.safesessions.plan.SessionState;
import org.safesessions.vet.process.CaseWatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A small rush through HTTP in every build; {@code IntakeUnderLoad} is the large one. */
@WholeHouse
class IntakeTest {

    private static final Logger LOG = LoggerFactory.getLogger(IntakeTest.class);
    private static final int PEOPLE = 300;
    private static final int PLACES = 285;

    @LocalServerPort
    private int port;

    @Autowired
    private CleanTables tables;

    @Autowired
    private TestClock clock;

    @Autowired
    private Acting acting;

    @Autowired
    private PlanningDesk planning;

    @Autowired
    private RegistrationDesk desk;

    @Autowired
    private CaseWatch cases;

    @Autowired
    private StaffDesk staff;

    @BeforeEach
    void clean() {
        tables.clean();
        LocalDate far = LocalDate.parse("2030-01-01");
        staff.enrol(new Staff(new StaffId("cora"), "Cora", Set.of(Duty.CO_HOST)).clearedAndTrainedUntil(far, far));
    }

    @AfterEach
    void coraLeaves() {
        tables.clean();
        tables.jdbc().update("delete from staff_duty where staff_id = 'cora'");
        tables.jdbc().update("delete from staff where id = 'cora'");
    }

    @Test
    void whoeverComesInARushGetsAPlaceOrWaitsAndIsChecked() throws Exception {
        Session session = open();
        assertThat(count("place_count")).as("counted before the first comes").isEqualTo(1);

        Crowd.Tally tally = Crowd.register("http://127.0.0.1:" + port + "/api/v1", session.publicToken(), PEOPLE, 16);

        LOG.info("{} registrations: {}", PEOPLE, tally);
        assertThat(tally.allWereAnswered()).as(tally.toString()).isTrue();
        List<RegisteredPerson> placed = desk.peopleOf(session.id());
        assertThat(placed)
                .hasSize(PLACES)
                .extracting(RegisteredPerson::fullName)
                .doesNotHaveDuplicates();
        assertThat(desk.waitingOf(session.id())).hasSize(PEOPLE - PLACES);
        cases.look();
        assertThat(count("vetting_case")).isEqualTo(PLACES);
        assertThat(count("vetting_to_start")).isZero();
        assertThat(count("act_ru_task where task_def_key_ = 'reviewParticipant'"))
                .isEqualTo(PLACES);
        assertThat(count("notice_outbox where kind = 'CONFIRM_ADDRESS'")).isEqualTo(PEOPLE);
    }

    private int count(String rows) {
        return tables.jdbc().queryForObject("select count(*) from " + rows, Integer.class);
    }

    private Session open() {
        SessionId id = acting.as(
                "hana",
                () -> planning.plan(aClass().at(clock.instant().plus(Duration.ofDays(3)))
                                .with("cole", "cora")
                                .expecting(PLACES)
                                .plan())
                        .id());
        acting.as("leila", () -> {
            if (planning.get(id).state() == SessionState.AWAITING_APPROVAL) {
                planning.decide(id, true, null);
            }
        });
        return planning.get(id);
    }
}
