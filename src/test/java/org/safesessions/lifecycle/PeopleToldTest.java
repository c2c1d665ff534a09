package org.safesessions.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safesessions.Acting;
import org.safesessions.CleanTables;
import org.safesessions.JoinScenes;
import org.safesessions.Scenes;
import org.safesessions.WholeHouse;
import org.safesessions.kernel.ActRefused;
import org.safesessions.kernel.RegistrationId;
import org.safesessions.kernel.SessionId;
import org.safesessions.plan.PlanningDesk;
import org.safesessions.plan.PostponeCause;
import org.safesessions.plan.SessionState;
import org.safesessions.register.AgeGroup;
import org.safesessions.register.Forms;
import org.safesessions.register.RegistrationDesk;
import org.safesessions.vet.VettingDecision;
import org.safesessions.vet.VettingDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Everybody who hopes to come is told once, and only when the session really is called off. */
@WholeHouse
class PeopleToldTest {

    @Autowired
    Scenes scenes;

    @Autowired
    JoinScenes joins;

    @Autowired
    StageDesk stages;

    @Autowired
    CleanTables tables;

    @Autowired
    Acting acting;

    @Autowired
    PlanningDesk planning;

    @Autowired
    RegistrationDesk registrations;

    @Autowired
    VettingDesk vetting;

    @Autowired
    TransactionTemplate transaction;

    private SessionId session = SessionId.random();
    private RegistrationId sam = RegistrationId.random();
    private RegistrationId ada = RegistrationId.random();

    @BeforeEach
    void twoPeopleOneOfWhomWaitsForAPlace() {
        tables.clean();
        session = scenes.approved(JoinScenes.AHEAD);
        sam = register("Sam Brown");
        ada = register("Ada Brown");
        tables.jdbc().update("update registration set state = 'WAITING_LIST' where id = ?", ada.value());
        RegistrationId gone = register("Gil Brown");
        tables.jdbc().update("update registration set state = 'WITHDRAWN' where id = ?", gone.value());
    }

    private RegistrationId register(String name) {
        Forms child = Forms.aChild().named(name).aged(AgeGroup.AGED_13_TO_17);
        return acting.as("cole", () -> registrations.registerByStaff(session, child.form()));
    }

    private List<String> told(String kind) {
        return tables.jdbc().queryForList("select recipient_id from notice_outbox where kind = ?", String.class, kind);
    }

    @Test
    void whenItIsPostponed() {
        acting.as("mona", () -> planning.postpone(session, null, "The room is flooded."));

        assertThat(told("SESSION_POSTPONED")).containsExactlyInAnyOrder(sam.toString(), ada.toString());
    }

    @Test
    void whenItIsPostponedForWantOfALead() {
        transaction.executeWithoutResult(status -> planning.lapse(session, PostponeCause.NO_LEAD_ON_CALL));

        assertThat(told("SESSION_POSTPONED")).containsExactlyInAnyOrder(sam.toString(), ada.toString());
    }

    /** Nobody found a lead, the time of grace is over, and several things happen at once that could tell them twice. */
    @Test
    void onceWhenNobodyFoundALeadInTime() {
        joins.refusedStart(session);
        scenes.refusedStart(session);
        assertThat(told("SESSION_POSTPONED")).as("there is still time").isEmpty();

        scenes.timer("graceTimeEnded", session);
        assertThatThrownBy(() -> stages.giveUp(session)).isInstanceOf(ActRefused.class);
        assertThatThrownBy(() -> acting.as("mona", () -> planning.postpone(session, null, "There is no lead.")))
                .isInstanceOf(ActRefused.class);

        assertThat(told("SESSION_POSTPONED")).containsExactlyInAnyOrder(sam.toString(), ada.toString());
        assertThat(scenes.session(session).postponedBecause()).contains(PostponeCause.NO_LEAD_ON_CALL);
    }

    @Test
    void onceWhenSomebodyDoesNotWaitForTheTimeOfGrace() {
        joins.refusedStart(session);

        scenes.complete(
                "cole",
                "resolveStartBlock",
                session,
                Map.of("decision", "POSTPONE", "reason", "There will be no lead tonight."));

        assertThat(told("SESSION_POSTPONED")).containsExactlyInAnyOrder(sam.toString(), ada.toString());
    }

    @Test
    void whenItIsCancelled() {
        acting.as("hana", () -> planning.cancel(session, "The room is flooded."));

        assertThat(told("SESSION_CANCELLED")).containsExactlyInAnyOrder(sam.toString(), ada.toString());
    }

    @Test
    void notWhenNothingCameOfIt() {
        acting.as(
                "mona",
                () -> transaction.executeWithoutResult(status -> {
                    planning.postpone(session, null, "The room is flooded.");
                    status.setRollbackOnly();
                }));

        assertThat(told("SESSION_POSTPONED")).isEmpty();
    }

    @Test
    void thatNoPlaceBecameFreeWhenNobodyCanBeCheckedAnyMore() {
        tables.jdbc().update("delete from vetting_to_start where id <> ?", sam.value());
        tables.jdbc().update("delete from vetting_case where id <> ?", sam.value());
        scenes.timer("registrationTimeEnded", session);
        assertThat(told("NO_PLACE")).isEmpty();

        acting.as("cole", () -> vetting.decide(sam, VettingDecision.knownMember()));

        assertThat(planning.get(session).state()).isEqualTo(SessionState.READY);
        assertThat(told("NO_PLACE")).containsExactly(ada.toString());
    }
}
