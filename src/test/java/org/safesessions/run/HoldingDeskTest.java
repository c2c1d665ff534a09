package org.safesessions.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.safesessions.run.LiveHour.as;
import static org.safesessions.run.People.BOTH;
import static org.safesessions.run.People.COLE;
import static org.safesessions.run.People.HANA;
import static org.safesessions.run.People.LEILA;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.ShiftId;
import org.safesessions.oncall.OnCallDesk;
import org.safesessions.plan.PlanningDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.test.util.AopTestUtils;

@InTheRoom
class HoldingDeskTest {

    @Autowired
    private LiveHour hour;

    @Autowired
    private HoldingDesk holding;

    @Autowired
    private LiveDesk live;

    @Autowired
    private PlanningDesk planning;

    @MockitoSpyBean
    private OnCallDesk onCall;

    @BeforeEach
    void begin() {
        hour.begin();
    }

    @AfterEach
    void readableAgain() {
        Mockito.reset(AopTestUtils.<OnCallDesk>getUltimateTargetObject(onCall));
    }

    @Test
    void theLeadIsReadAnewEachTime() {
        SessionId id = hour.ready();
        assertThat(shown(id).lead()).isNull();
        assertThat(shown(id).organisation().standingNumber()).isEqualTo("020 7946 0000");

        ShiftId shift = hour.covered(LEILA);
        assertThat(shown(id).lead()).isNotNull().satisfies(lead -> {
            assertThat(lead.name()).isEqualTo("Leila Lead");
            assertThat(lead.email()).isEqualTo("leila@example.org");
        });

        hour.withdrawn(LEILA, shift);
        assertThat(shown(id).lead()).isNull();
    }

    @Test
    void aRotaThatCannotBeReadLeavesTheStandingContacts() {
        SessionId id = hour.ready();
        doThrow(new IllegalStateException("gone"))
                .when(AopTestUtils.<OnCallDesk>getUltimateTargetObject(onCall))
                .onCallAt(any());

        assertThat(shown(id).lead()).isNull();
        assertThat(shown(id).organisation().secondContact()).isEqualTo("the duty manager");
    }

    @Test
    void aLeadWhoRunsTheSessionIsNotTheOneToTurnTo() {
        SessionId id = hour.ready(COLE, BOTH);
        hour.covered(BOTH);

        assertThat(shown(id).lead()).isNull();
    }

    @Test
    void itSaysWhatPeopleAreWaitingFor() {
        SessionId id = hour.readyToStart();
        assertThat(shown(id).moment()).isEqualTo(JoinMoment.SOON);
        as(HANA, () -> live.start(id));
        assertThat(shown(id).moment()).isEqualTo(JoinMoment.COME_IN);
        as(HANA, () -> live.pause(id, null));
        assertThat(shown(id).moment()).isEqualTo(JoinMoment.PAUSED);
        as(HANA, () -> live.end(id));
        assertThat(shown(id).moment()).isEqualTo(JoinMoment.OVER);

        SessionId other = hour.ready();
        as(HANA, () -> planning.cancel(other, "ill"));
        assertThat(shown(other).moment()).isEqualTo(JoinMoment.CANCELLED);
    }

    @Test
    void whatNoLeadHasApprovedYetIsNotThere() {
        SessionId id = hour.planned("A plan for approval");

        assertThatThrownBy(() -> shown(id)).isInstanceOf(ActRefused.class);
        assertThatThrownBy(() -> holding.show("nobody-knows-this")).isInstanceOf(ActRefused.class);
    }

    private HoldingScreen shown(SessionId id) {
        return holding.show(planning.get(id).publicToken());
    }
}
