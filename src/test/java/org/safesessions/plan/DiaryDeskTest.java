package org.safesessions.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.safesessions.plan.Plans.TONIGHT;
import static org.safesessions.plan.Plans.aBroadcast;
import static org.safesessions.plan.Plans.aClass;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safesessions.kernel.Reason;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.StaffId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@SpringBootTest(
        classes = PlanSlice.class,
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = "spring.datasource.url=jdbc:h2:mem:plan")
class DiaryDeskTest {

    private static final StaffId HANA = new StaffId("hana");
    private static final StaffId COLE = new StaffId("cole");

    @Autowired
    PlanningDesk planning;

    @Autowired
    DiaryDesk diary;

    @Autowired
    PlanSlice.World world;

    @BeforeEach
    void begin() {
        world.begin();
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("hana", "", List.of()));
    }

    @AfterEach
    void nobodySignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whoeverLeadsTwoSessionsAtOnceIsNamedOnBoth() {
        SessionId early = planned(aClass());
        SessionId late = planned(aClass().at(TONIGHT.plus(Duration.ofMinutes(30))));

        assertThat(clashes(early))
                .extracting(Reason::code, reason -> reason.details().get(0))
                .containsExactly(tuple("STAFF_BUSY", COLE), tuple("STAFF_BUSY", HANA));
        assertThat(clashes(late)).hasSize(2);
    }

    @Test
    void oneAfterTheOtherIsNoClash() {
        SessionId early = planned(aClass());
        planned(aClass().at(TONIGHT.plus(Duration.ofHours(2))));

        assertThat(clashes(early)).isEmpty();
    }

    @Test
    void whatIsCalledOffKeepsNobodyBusy() {
        SessionId one = planned(aClass());
        SessionId other = planned(aBroadcast());
        assertThat(clashes(one)).isNotEmpty();

        planning.cancel(other, "Nobody can come.");

        assertThat(clashes(one)).isEmpty();
        assertThat(clashes(other)).isEmpty();
    }

    private SessionId planned(Plans plan) {
        return planning.plan(plan.plan()).id();
    }

    private List<Reason> clashes(SessionId id) {
        return diary.clashes(planning.get(id));
    }
}
